# Makes one program of the TypeScript compiler and compile.js, and a snapshot of it that node starts
# in a tenth of the time. A node that can make no snapshots runs the program as it is.
set -eu
compiler=/usr/local/lib/judge/typescript/node_modules/typescript/lib/typescript.js

as_text() {
    # shellcheck disable=SC2016
    /usr/bin/node -p 'JSON.stringify(require("fs").readFileSync(process.argv[1], "utf8"))' "$1"
}

{
    echo "globalThis.judgeTypeScript = ((module, __filename, __dirname) => {"
    echo "const { exports } = module;"
    cat "$compiler"
    echo "return module.exports; })({ exports: {} }, '/typescript.js', '/');"
    printf 'globalThis.judgeGlobals = %s;\n' "$(as_text globals.d.ts)"
    printf 'globalThis.judgeTraining = %s;\n' "$(as_text training.ts)"
    cat lines.js compile.js
} >compiler.js
/usr/bin/node --snapshot-blob compiler.blob --build-snapshot compiler.js 2>snapshot.log ||
    : >compiler.blob

# It must work: what goes wrong here would look like a mistake in an answer.
cp training.ts solution.ts
if [ -s compiler.blob ]; then
    /usr/bin/node --snapshot-blob compiler.blob
else
    /usr/bin/node compiler.js
fi
