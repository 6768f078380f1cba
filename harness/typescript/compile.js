// Checks and translates solution.ts to solution.js. Loaded behind the TypeScript compiler, into one
// program that node starts from a snapshot: compiler and libraries are then in memory as they are
// after some answers have been compiled (prepare.sh).
'use strict';
(() => {
    const fs = require('fs');
    const { startupSnapshot } = require('v8');
    const ts = globalThis.judgeTypeScript;
    const { layLines } = globalThis.judgeLines;
    const LIBRARIES = '/usr/local/lib/judge/typescript/node_modules/typescript/lib/';
    const SOURCE = 'solution.ts', OUTPUT = 'solution.js', GLOBALS = 'globals.d.ts';
    const GIVEN = 'judge_given.ts', GIVEN_OUTPUT = 'judge_given.js';
    const ERRORS_MAX = 50;
    // As the largest site has them: types are checked, but null is in every type, and what has no
    // type is any. Every answer is a module of its own, so that its names hide those of the library.
    const OPTIONS = {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.CommonJS,
        moduleDetection: ts.ModuleDetectionKind.Force,
        lib: ['lib.es2024.d.ts'],
        types: [],
        strict: false,
        alwaysStrict: true,
        strictBindCallApply: true,
        strictFunctionTypes: true,
        esModuleInterop: true,
        skipLibCheck: true,
        noResolve: true,
        removeComments: true,
        sourceMap: true,
        newLine: ts.NewLineKind.LineFeed,
    };

    const libraries = new Map();
    let source = '', given = '', written = new Map();

    function library(name, options) {
        if (!libraries.has(name)) {
            const path = name === GLOBALS ? globalThis.judgeGlobals : LIBRARIES + name;
            const text = name === GLOBALS ? path : fs.readFileSync(path, 'utf8');
            libraries.set(name, ts.createSourceFile(name, text, options));
        }
        return libraries.get(name);
    }

    // The compiler sees the answer and its libraries, and no file that a comment names.
    const host = {
        getSourceFile(name, options) {
            if (name === SOURCE)
                return ts.createSourceFile(SOURCE, source, options, true);
            if (name === GIVEN) // Without the options that would make it a module.
                return ts.createSourceFile(GIVEN, given, OPTIONS.target, true);
            return name === GLOBALS || /^lib\.[\w.]+\.d\.ts$/.test(name) ? library(name, options)
                                                                         : undefined;
        },
        getDefaultLibFileName: () => 'lib.es2024.d.ts',
        getDefaultLibLocation: () => '',
        writeFile: (name, text) => written.set(name, text),
        getCurrentDirectory: () => '',
        getCanonicalFileName: (name) => name,
        useCaseSensitiveFileNames: () => true,
        getNewLine: () => '\n',
        fileExists: (name) => name === SOURCE || name === GIVEN,
        readFile: () => undefined,
        directoryExists: () => false,
        getDirectories: () => [],
    };

    function describe({ code, file, start, messageText }) {
        const text = ts.flattenDiagnosticMessageText(messageText, '; ').replace(/\s+/g, ' ');
        if (file === undefined)
            return `${SOURCE}: error TS${code}: ${text}`;
        const { line, character } = file.getLineAndCharacterOfPosition(start);
        return `${SOURCE}:${line + 1}:${character + 1}: error TS${code}: ${text}`;
    }

    // Returns what is wrong, or null with @written filled.
    function compile(text, givenText) {
        source = text;
        given = givenText;
        written = new Map();
        const roots = given === '' ? [SOURCE, GLOBALS] : [GIVEN, SOURCE, GLOBALS];
        const program = ts.createProgram(roots, OPTIONS, host);
        const file = program.getSourceFile(SOURCE);
        let errors = program.getSyntacticDiagnostics(file);
        if (errors.length === 0)
            errors = program.getSemanticDiagnostics(file);
        if (errors.length !== 0)
            return errors.slice(0, ERRORS_MAX).map(describe);
        program.emit(file);
        if (given !== '')
            program.emit(program.getSourceFile(GIVEN));
        return null;
    }

    function main() {
        const text = fs.readFileSync(SOURCE, 'utf8').replace(/^\ufeff/, '');
        const errors = compile(text, fs.existsSync(GIVEN) ? fs.readFileSync(GIVEN, 'utf8') : '');
        if (errors !== null) {
            fs.writeSync(2, errors.join('\n') + '\n');
            process.exit(1);
        }
        fs.writeFileSync(GIVEN_OUTPUT, written.get(GIVEN_OUTPUT) || '');
        fs.writeFileSync(OUTPUT, layLines(written.get(OUTPUT), written.get(OUTPUT + '.map')));
    }

    if (!startupSnapshot || !startupSnapshot.isBuildingSnapshot())
        return main();
    // What has run once is compiled in the snapshot.
    for (let i = 0; i < 3; i++) {
        const errors = compile(globalThis.judgeTraining, '');
        if (errors !== null)
            throw new Error(errors.join('\n'));
        layLines(written.get(OUTPUT), written.get(OUTPUT + '.map'));
        compile('let x: number = "";', '');
    }
    startupSnapshot.setDeserializeMainFunction(main);
    return undefined;
})();
