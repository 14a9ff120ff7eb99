declare module 'bpmn-moddle' {
  export default class BpmnModdle {
    fromXML(text: string): Promise<{ rootElement: Record<string, unknown>; warnings: unknown[] }>
  }
}
declare module 'dmn-moddle' {
  export class DmnModdle {
    fromXML(text: string): Promise<{ rootElement: Record<string, unknown>; warnings: unknown[] }>
  }
}
