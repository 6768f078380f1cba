// Lays translated lines where they are in the source, so that every line number that node tells is
// the candidate's own: lines that the compiler left out become empty ones, those that it put in share
// a line with what is in front of them.
'use strict';
globalThis.judgeLines = (() => {
    const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

    function numbersOf(segment) {
        const numbers = [];
        let value = 0, shift = 0;
        for (const letter of segment) {
            const digit = DIGITS.indexOf(letter);
            value |= (digit & 31) << shift;
            shift += 5;
            if (digit & 32)
                continue;
            numbers.push(value & 1 ? -(value >>> 1) : value >>> 1);
            value = shift = 0;
        }
        return numbers;
    }

    // The first source line of each translated one, or undefined.
    function sourceLines(map) {
        let line = 0;
        return JSON.parse(map).mappings.split(';').map((segments) => {
            let first;
            for (const segment of segments.split(',')) {
                const numbers = numbersOf(segment);
                if (numbers.length < 4)
                    continue;
                line += numbers[2];
                first = first === undefined ? line : first;
            }
            return first;
        });
    }

    // Which lines begin inside of a text, whose line ends must stay.
    function insideText(ts, output) {
        const file = ts.createSourceFile('solution.js', output, ts.ScriptTarget.ES2022);
        const inside = new Set();
        const visit = (node) => {
            if (ts.isTemplateLiteralToken(node) || ts.isStringLiteral(node)) {
                const first = file.getLineAndCharacterOfPosition(node.getStart(file)).line;
                const last = file.getLineAndCharacterOfPosition(node.end).line;
                for (let i = first + 1; i <= last; i++)
                    inside.add(i);
            }
            ts.forEachChild(node, visit);
        };
        visit(file);
        return inside;
    }

    function layLines(output, map) {
        const lines = output.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n').split('\n');
        const wanted = sourceLines(map);
        const inside = insideText(globalThis.judgeTypeScript, output);
        let text = '', at = 0;
        lines.forEach((line, i) => {
            // A comment that was kept ends with its line.
            const must = inside.has(i) || i > 0 && /^\s*\/\//.test(lines[i - 1]);
            if (must) {
                text += '\n';
                at++;
            } else if (wanted[i] > at) {
                text += '\n'.repeat(wanted[i] - at);
                at = wanted[i];
            } else if (i > 0) {
                text += ' ';
            }
            text += line;
        });
        return text + '\n';
    }

    return { layLines };
})();
