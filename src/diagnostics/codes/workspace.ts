import type { Entry } from '../entry.js'

/** LB8xxx: how lianban was called, its configuration, and the files it reads and writes. */
export const workspace = {
  LB8001: {
    severity: 'error',
    title: { zh: '命令行的值无法识别', en: 'Unknown command-line value' },
    message: {
      zh: '{option} 的值“{value}”无法识别',
      en: '{option} does not know the value "{value}"'
    },
    hint: { zh: '可以用：{known}。', en: 'Use one of: {known}.' }
  },
  LB8002: {
    severity: 'error',
    title: { zh: '路径不存在', en: 'Path not found' },
    message: { zh: '找不到路径“{path}”', en: 'The path "{path}" does not exist' },
    hint: {
      zh: '检查拼写；相对路径从运行命令的文件夹算起。',
      en: 'Check the spelling; a relative path starts at the folder where the command runs.'
    }
  },
  LB8003: {
    severity: 'error',
    title: { zh: '路径在项目之外', en: 'Path outside the project' },
    message: { zh: '路径“{path}”在项目文件夹之外', en: 'The path "{path}" is outside the project folder' },
    hint: {
      zh: '规范只能引用项目文件夹之内的文件。把文件放进项目，再改用项目内的路径。',
      en: 'A spec may refer only to files inside the project folder. Move the file in and use its path there.'
    }
  },
  LB8004: {
    severity: 'error',
    title: { zh: '符号链接指向项目之外', en: 'Symbolic link leaves the project' },
    message: {
      zh: '“{path}”是符号链接，或者路径中有符号链接，通向项目文件夹之外，没有读写',
      en: '"{path}" is a symbolic link, or leads through one, out of the project folder; it was neither read nor written'
    },
    hint: {
      zh: '用文件或文件夹本身替换这个链接；在命令行上可以写它真正的位置。',
      en: 'Replace the link by the file or folder itself; on the command line you may name where it really is.'
    }
  },
  LB8005: {
    severity: 'error',
    title: { zh: '没有找到规范', en: 'No spec found' },
    message: { zh: '“{path}”里没有规范文件', en: 'There is no spec file in "{path}"' },
    hint: {
      zh: '规范是 .yaml 或 .yml 文件。指定规范所在的文件夹，或者用 lianban init 新建一个项目。',
      en: 'Specs are .yaml or .yml files. Name the folder that holds them, or start a project with lianban init.'
    }
  },
  LB8006: {
    severity: 'error',
    title: { zh: '配置文件无效', en: 'Invalid configuration file' },
    message: {
      zh: '配置文件“{path}”无效：{detail}',
      en: 'The configuration file "{path}" is invalid: {detail}'
    },
    hint: { zh: '改正这一处，或者删去它以使用默认值。', en: 'Correct this place, or delete it to use the default.' }
  },
  LB8007: {
    severity: 'error',
    title: { zh: '输出文件夹不是 lianban 写的', en: 'Output folder was not written by lianban' },
    message: {
      zh: '文件夹“{path}”里的“{file}”不是 lianban 写的，或者写出后被改过，没有覆盖',
      en: 'In the folder "{path}", lianban did not write "{file}", or it was changed since; the folder was left alone'
    },
    hint: {
      zh: '换一个空文件夹作为输出，或者先把这样的文件移走。输出里改过的文件删去就好，下次会重新写出。',
      en: 'Choose an empty folder for the output, or move such files away first. A changed file of an output may be deleted: it is written again.'
    }
  },
  LB8008: {
    severity: 'error',
    title: { zh: '没有这个“一件事”', en: 'Unknown service' },
    message: { zh: '没有名为“{name}”的“一件事”', en: 'There is no service named "{name}"' },
    hint: { zh: '现有：{known}。', en: 'There are: {known}.' }
  },
  LB8009: {
    severity: 'error',
    title: { zh: '没有这个地区', en: 'Unknown region' },
    message: { zh: '没有名为“{name}”的地区', en: 'There is no region named "{name}"' },
    hint: { zh: '现有：{known}。', en: 'There are: {known}.' }
  },
  LB8010: {
    severity: 'error',
    title: { zh: '没有这种输出', en: 'Unknown target' },
    message: { zh: '没有名为“{name}”的输出', en: 'There is no target named "{name}"' },
    hint: { zh: '可以用：{known}。', en: 'Use one of: {known}.' }
  },
  LB8011: {
    severity: 'error',
    title: { zh: '没有这种文档', en: 'Unknown kind of document' },
    message: { zh: '没有名为“{name}”的文档种类', en: 'There is no kind of document named "{name}"' },
    hint: { zh: '可以用：{known}。', en: 'Use one of: {known}.' }
  },
  LB8012: {
    severity: 'error',
    title: { zh: '文件已经存在', en: 'File already exists' },
    message: { zh: '“{path}”已经存在，没有覆盖', en: '"{path}" already exists and was not overwritten' },
    hint: { zh: '换一个名字，或者先移走这个文件。', en: 'Choose another name, or move the file away first.' }
  },
  LB8013: {
    severity: 'error',
    title: { zh: '文件太多', en: 'Too many files' },
    message: {
      zh: '“{path}”里的文件多于 {limit} 个，没有读完',
      en: '"{path}" holds more than {limit} files; the rest was not read'
    },
    hint: { zh: '指定更小的文件夹。', en: 'Name a smaller folder.' }
  },
  LB8014: {
    severity: 'error',
    title: { zh: '文件总量太大', en: 'Files too large' },
    message: {
      zh: '读到“{path}”时，总量超过 {limit} 字节，没有再读',
      en: 'At "{path}" the files exceed {limit} bytes; the rest was not read'
    },
    hint: {
      zh: '规范是文字，不该这么大。看看是不是混进了别的文件。',
      en: 'Specs are text and should not be this large. See whether other files got in.'
    }
  },
  LB8015: {
    severity: 'error',
    title: { zh: '文件读不了', en: 'Unreadable file' },
    message: { zh: '读不了“{path}”（{reason}）', en: 'Cannot read "{path}" ({reason})' },
    hint: { zh: '检查文件的权限，以及它是不是普通文件。', en: 'Check its permissions, and that it is a regular file.' }
  },
  LB8016: {
    severity: 'error',
    title: { zh: '命令的写法不对', en: 'Malformed command line' },
    message: { zh: '命令写得不对：{detail}', en: 'The command is malformed: {detail}' },
    hint: { zh: '看看用法：{usage}', en: 'See how it is used: {usage}' }
  },
  LB8017: {
    severity: 'error',
    title: { zh: '写不了输出', en: 'Output cannot be written' },
    message: { zh: '写不了“{path}”（{reason}）', en: 'Cannot write "{path}" ({reason})' },
    hint: {
      zh: '检查权限和剩余的空间。原来的输出没有动。',
      en: 'Check the permissions and the space left. The previous output was left as it was.'
    }
  },
  LB8018: {
    severity: 'error',
    title: { zh: '没有这种编码', en: 'Unknown kind of code' },
    message: { zh: '没有名为“{name}”的编码', en: 'There is no kind of code named "{name}"' },
    hint: {
      zh: '可以用：{known}。标准的 codes 可以增加编码。',
      en: 'Use one of: {known}. A standard adds others under codes.'
    }
  },
  LB8020: {
    severity: 'error',
    title: { zh: '基线文件无效', en: 'Invalid baseline file' },
    message: { zh: '“{path}”不是 lianban 写的基线', en: '"{path}" is not a baseline that lianban wrote' },
    hint: {
      zh: '看看文件名对不对；基线坏了，就移走它，再用 --write-baseline 重新写一份。',
      en: 'See whether it is the right file; move a damaged baseline away and write a new one with --write-baseline.'
    }
  },
  LB8021: {
    severity: 'info',
    title: { zh: '基线可以缩小', en: 'The baseline can shrink' },
    message: {
      zh: '基线“{path}”里有 {count} 条已经改好：{findings}',
      en: 'Mended of the baseline "{path}": {count} ({findings})'
    },
    hint: {
      zh: '更新基线：lianban check --write-baseline {path}',
      en: 'Update it: lianban check --write-baseline {path}'
    }
  },
  LB8022: {
    severity: 'error',
    title: { zh: '无法询问 git', en: 'Git cannot be asked' },
    message: { zh: '无法从 git 得知改了什么：{detail}', en: 'Git cannot tell what changed: {detail}' },
    hint: {
      zh: '--changed-since 要求安装 git，并且规范在 git 仓库里。不用这个选项就检查全部。',
      en: '--changed-since needs git, and specs that are in a repository. Without the option everything is checked.'
    }
  },
  LB8023: {
    severity: 'error',
    title: { zh: 'git 里没有这个版本', en: 'Unknown git commit' },
    message: { zh: 'git 里没有名为“{name}”的版本', en: 'Git knows no commit named "{name}"' },
    hint: {
      zh: '写分支、标签或提交的名字，例如 origin/main。在 CI 里，检出代码时要取回完整历史（fetch-depth: 0）。',
      en: 'Name a branch, a tag or a commit, such as origin/main. In CI, check out the whole history (fetch-depth: 0).'
    }
  },
  LB8030: {
    severity: 'error',
    title: { zh: '不是联办的输出', en: 'Not an output of lianban' },
    message: { zh: '“{path}”不是 lianban 写的输出', en: '"{path}" is not an output that lianban wrote' },
    hint: {
      zh: '--burden-baseline 要指向 lianban build 写的文件夹，里面有 manifest.json。',
      en: '--burden-baseline names a folder that lianban build wrote, with its manifest.json.'
    }
  },
  LB8031: {
    severity: 'error',
    title: { zh: '没有这个模板', en: 'No such template' },
    message: {
      zh: '“{path}”不是可以替换的模板',
      en: '"{path}" is no template that can be replaced'
    },
    hint: {
      zh: '可以替换的模板：{known}。拆单的代码不是模板。',
      en: 'The templates are: {known}. The code of the dispatch is none.'
    }
  },
  LB8032: {
    severity: 'error',
    title: { zh: '模板有误', en: 'Mistake in a template' },
    message: {
      zh: '模板“{path}”第 {line} 行第 {column} 列：{detail}',
      en: 'The template "{path}", line {line}, column {column}: {detail}'
    },
    hint: {
      zh: '模板只能写名字、if、unless、each、with 和本模板里的部件；与随 lianban 的模板对照着改。',
      en: 'A template has names, if, unless, each, with, and partials of its own; compare with the one that ships.'
    }
  },
  LB8024: {
    severity: 'error',
    title: { zh: '没有这个文件夹，也没有这个版本', en: 'Neither a folder nor a commit' },
    message: {
      zh: '“{name}”既不是文件夹，也不是 git 里的版本',
      en: '"{name}" is neither a folder nor a commit that git knows'
    },
    hint: {
      zh: '写规范所在的文件夹，或者分支、标签、提交的名字；在 CI 里，检出代码时要取回完整历史（fetch-depth: 0）。',
      en: 'Name a folder with specs, or a branch, a tag or a commit; in CI, check out the whole history (fetch-depth: 0).'
    }
  },
  LB8040: {
    severity: 'error',
    title: { zh: '没有这个库', en: 'No such library' },
    message: {
      zh: '找不到库“{name}”，或里面没有 specs 文件夹',
      en: 'The library "{name}" is not there, or has no folder specs'
    },
    hint: {
      zh: '先运行 npm install；自己的文件夹写成 ./名字，并且在项目里面',
      en: 'Run npm install first; write a folder of your own as ./name, inside the project'
    }
  },
  LB8041: {
    severity: 'error',
    title: { zh: '库与锁定的不同', en: 'The library is not the locked one' },
    message: {
      zh: '库“{name}”（{version}）与 lianban.lock 里记下的（{locked}）不同',
      en: 'The library "{name}" ({version}) is not as lianban.lock has it ({locked})'
    },
    hint: {
      zh: '装回原来的版本（npm ci）；要用现在的，看过 lianban diff 之后运行 lianban lock',
      en: 'Install the former version (npm ci); to use this one, look at lianban diff and run lianban lock'
    }
  },
  LB8042: {
    severity: 'error',
    title: { zh: '锁定文件读不懂', en: 'The lock cannot be read' },
    message: { zh: '“{path}”不是 lianban lock 写的内容', en: '"{path}" is not what lianban lock writes' },
    hint: { zh: '运行 lianban lock 重写它', en: 'Run lianban lock to write it again' }
  },
  LB8043: {
    severity: 'error',
    title: { zh: '没有库可记', en: 'No libraries to lock' },
    message: { zh: 'lianban.yaml 里没有写 library', en: 'lianban.yaml names no library' },
    hint: { zh: '在 lianban.yaml 里写 library: [lianban]', en: 'Write library: [lianban] into lianban.yaml' }
  },
  LB8050: {
    severity: 'error',
    title: { zh: '没有这个问题', en: 'No such question' },
    message: { zh: '这个服务不问“{name}”', en: 'The service asks no "{name}"' },
    hint: { zh: '可以给的有：{known}', en: 'What can be given: {known}' }
  },
  LB8051: {
    severity: 'error',
    title: { zh: '答案不合', en: 'The answer does not fit' },
    message: { zh: '“{ask}”（{name}）没有“{value}”这个答案', en: '"{ask}" ({name}) has no answer "{value}"' },
    hint: { zh: '可以写：{known}', en: 'It takes: {known}' }
  },
  LB8150: {
    severity: 'error',
    title: { zh: '密钥不能用', en: 'The key cannot be used' },
    message: { zh: '“{path}”不能用：{reason}', en: '"{path}" cannot be used: {reason}' },
    hint: {
      zh: '用 openssl genpkey -algorithm ed25519（或 sm2）生成私钥，openssl pkey -pubout 取出公钥',
      en: 'Make a private key with openssl genpkey -algorithm ed25519 (or sm2), take its public key with openssl pkey -pubout'
    }
  },
  LB8151: {
    severity: 'error',
    title: { zh: '不是签名文件', en: 'Not a signature' },
    message: { zh: '“{path}”不是 lianban sign 写的内容', en: '"{path}" is not what lianban sign writes' },
    hint: { zh: '请签名的一方重新发来', en: 'Ask the signer to send it again' }
  },
  LB8152: {
    severity: 'error',
    title: { zh: '签名不成立', en: 'The signature does not hold' },
    message: {
      zh: '“{path}”不是用这把密钥（{key}）签的，或者签了以后改过；它自称用的是 {named}',
      en: '"{path}" was not signed with this key ({key}), or was changed since; it claims {named}'
    },
    hint: {
      zh: '指纹不同，就是公钥拿错了；指纹相同，就不要相信这些文件',
      en: 'Other fingerprints: it is the wrong public key. The same: do not believe these files'
    }
  },
  LB8153: {
    severity: 'error',
    title: { zh: '文件与签名的不同', en: 'Not the file that was signed' },
    message: { zh: '“{path}”不是签名时的样子：{reason}', en: '"{path}" is not what was signed: {reason}' },
    hint: { zh: '不要用它；向签名的一方要原来的', en: 'Do not use it; ask the signer for the original' }
  },
  LB8154: {
    severity: 'error',
    title: { zh: '没有自己的规范', en: 'No specs of its own' },
    message: {
      zh: '要查的规范都在库（{library}）里，库里的不查',
      en: 'All specs that are asked about are of a library ({library}), of which nothing is said'
    },
    hint: {
      zh: 'library 里不要写项目自己的规范所在的文件夹',
      en: "Do not name the folder of the project's own specs in library"
    }
  },
  LB8155: {
    severity: 'error',
    title: { zh: '文件与库里的同名', en: 'A file has the name of one of a library' },
    message: {
      zh: '“{path}”与库“{name}”里的文件写法相同，读者分不清',
      en: '"{path}" is called like a file of the library "{name}", so that nobody can tell them apart'
    },
    hint: { zh: '给文件改名，不用冒号', en: 'Rename the file, without a colon' }
  },
  LB8156: {
    severity: 'error',
    title: { zh: '库的配置读不懂', en: 'The configuration of a library cannot be read' },
    message: {
      zh: '库“{name}”的 lianban.yaml 读不懂，不知道它站在哪些库上：{reason}',
      en: 'lianban.yaml of the library "{name}" cannot be read, so that nobody knows what it stands on: {reason}'
    },
    hint: { zh: '重新安装这个库（npm ci），或告诉它的作者', en: 'Install it again (npm ci), or tell its author' }
  },
  LB8157: {
    severity: 'error',
    title: { zh: '库太多', en: 'Too many libraries' },
    message: {
      zh: '连同库所站的库，超过 {limit} 个，其余没有读',
      en: 'With what they stand on there are more than {limit} libraries; the others were not read'
    },
    hint: { zh: '合并一些库', en: 'Put some libraries together' }
  },
  LB8170: {
    severity: 'error',
    title: { zh: '情形没有答全', en: 'The situation is not complete' },
    message: {
      zh: '告知单写给一种情形，“{service}”还有 {count} 个问题没有答案：{missing}',
      en: 'A notice is for one situation, and {count} questions of "{service}" have no answer: {missing}'
    },
    hint: {
      zh: '在 --given 里写上，写成 名字=答案，用逗号分开；lianban try {service} 列出每个问题可以怎么答',
      en: 'Add them to --given as name=answer, commas between; lianban try {service} lists what each question takes'
    }
  }
} as const satisfies Record<string, Entry>
