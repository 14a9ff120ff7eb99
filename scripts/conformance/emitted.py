"""What lianban emits, judged by validators of another language: each JSON Schema is one, each OpenAPI document is one."""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator


def main(out: Path) -> int:
    wrong = []
    schemas = sorted(out.glob("*/form/**/*.schema.json"))
    for path in schemas:
        try:
            Draft202012Validator.check_schema(json.loads(path.read_text(encoding="utf-8")))
        except Exception as error:
            wrong.append(f"{path.relative_to(out)}: {error}")
    interfaces = sorted(out.glob("*/integration/*.openapi.json"))
    for path in interfaces:
        document = json.loads(path.read_text(encoding="utf-8"))
        for error in OpenAPIV31SpecValidator(document).iter_errors():
            wrong.append(f"{path.relative_to(out)}: {error.message}")
    print(f"{len(schemas)} schemas, {len(interfaces)} interfaces, {len(wrong)} wrong")
    print("\n".join(wrong))
    return 1 if wrong or not schemas or not interfaces else 0


sys.exit(main(Path(sys.argv[1])))
