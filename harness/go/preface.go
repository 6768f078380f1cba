// Puts in front of an answer what interview sites have there: the package clause, and the imports
// of what it uses. Lines and columns in messages stay the answer's own.
//
//	preface SOURCE OUTPUT GIVEN [driven]
//
// GIVEN gets the functions that newer versions of the language have built in, and the types of nodes,
// if the answer uses them and does not declare them. What does not parse, and what would reach beyond the language, is refused with a message
// like a compiler's, and status 1; so is, where a driver calls the answer, a main that was left in.
package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"os"
	"path"
	"sort"
	"strconv"
	"strings"
)

const clause = "package main;"

// What a name stands for when nothing of that name was imported or declared.
var packages = map[string]string{
	"atomic": "sync/atomic", "base64": "encoding/base64", "big": "math/big", "bits": "math/bits",
	"bufio": "bufio", "bytes": "bytes", "cmp": "cmp", "cmplx": "math/cmplx", "context": "context",
	"crc32": "hash/crc32", "errors": "errors", "fmt": "fmt", "fnv": "hash/fnv",
	"heap": "container/heap", "hex": "encoding/hex", "io": "io", "json": "encoding/json",
	"list": "container/list", "log": "log", "maphash": "hash/maphash", "maps": "maps", "math": "math",
	"md5": "crypto/md5", "os": "os", "rand": "math/rand", "reflect": "reflect",
	"regexp": "regexp", "ring": "container/ring", "runtime": "runtime", "sha256": "crypto/sha256",
	"slices": "slices", "sort": "sort", "strconv": "strconv", "strings": "strings", "sync": "sync", "time": "time",
	"unicode": "unicode", "utf16": "unicode/utf16", "utf8": "unicode/utf8",
}

// Built in from Go 1.21 on.
var given = map[string]string{
	"min": "func min[T judge_ordered](least T, others ...T) T {\n" +
		"\tfor _, other := range others {\n\t\tif other < least || other != other {\n" +
		"\t\t\tleast = other\n\t\t}\n\t}\n\treturn least\n}\n",
	"max": "func max[T judge_ordered](greatest T, others ...T) T {\n" +
		"\tfor _, other := range others {\n\t\tif other > greatest || other != other {\n" +
		"\t\t\tgreatest = other\n\t\t}\n\t}\n\treturn greatest\n}\n",
	"clear": "func clear[M ~map[K]V, K comparable, V any](m M) {\n" +
		"\tfor key := range m {\n\t\tdelete(m, key)\n\t}\n}\n",
}

// What problems with nodes find declared, unless the answer does it.
var nodes = map[string]string{
	"ListNode": "type ListNode struct {\n\tVal  int\n\tNext *ListNode\n}\n",
	"TreeNode": "type TreeNode struct {\n\tVal   int\n\tLeft  *TreeNode\n\tRight *TreeNode\n}\n",
}

const ordered = "type judge_ordered interface {\n\t~int | ~int8 | ~int16 | ~int32 | ~int64 |" +
	" ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr | ~float32 | ~float64 | ~string\n}\n"

// They reach into other packages, the machine, or files.
var refusedDirectives = []string{"//go:linkname", "//go:embed", "//go:cgo_"}

type answer struct {
	name   string
	text   []byte
	prefix int // Bytes in front of the text that were parsed with it.
	files  *token.FileSet
	parsed *ast.File
	driven bool // By the judge, which has the main then.
}

func refuse(format string, args ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", args...)
	os.Exit(1)
}

func (a *answer) place(at token.Pos) string {
	position := a.files.Position(at)
	if position.Line == 1 {
		position.Column -= a.prefix
	}
	return fmt.Sprintf("%s:%d:%d", a.name, position.Line, position.Column)
}

func (a *answer) refuseErrors(err error) {
	list, ok := err.(scanner.ErrorList)
	if !ok {
		refuse("%s: error: %v", a.name, err)
	}
	for _, one := range list {
		if one.Pos.Line == 1 {
			one.Pos.Column -= a.prefix
		}
		fmt.Fprintf(os.Stderr, "%s:%d:%d: error: %s\n", a.name, one.Pos.Line, one.Pos.Column, one.Msg)
	}
	os.Exit(1)
}

func hasClause(text []byte) bool {
	_, err := parser.ParseFile(token.NewFileSet(), "", text, parser.PackageClauseOnly)
	return err == nil
}

func parse(name string, text []byte) *answer {
	a := &answer{name: name, text: text, files: token.NewFileSet()}
	if !hasClause(text) {
		a.text = append([]byte(clause), text...)
		a.prefix = len(clause)
	}
	var err error
	a.parsed, err = parser.ParseFile(a.files, "", a.text, parser.ParseComments)
	if err != nil {
		a.refuseErrors(err)
	}
	return a
}

func (a *answer) check() {
	for _, group := range a.parsed.Comments {
		for _, comment := range group.List {
			for _, directive := range refusedDirectives {
				if strings.HasPrefix(comment.Text, directive) {
					refuse("%s: error: %s is not allowed here", a.place(comment.Pos()), directive)
				}
			}
		}
	}
	for _, declared := range a.parsed.Decls {
		function, ok := declared.(*ast.FuncDecl)
		if ok && a.driven && function.Recv == nil && function.Name.Name == "main" {
			refuse("%s: error: the judge calls the answer itself: func main is to be left out",
				a.place(function.Pos()))
		}
	}
	for _, spec := range a.parsed.Imports {
		name, _ := strconv.Unquote(spec.Path.Value)
		if name == "C" || strings.HasPrefix(name, "judge_") {
			refuse("%s: error: package %s is not allowed here", a.place(spec.Pos()), spec.Path.Value)
		}
	}
}

// Names in front of a dot for which nothing in the file stands, and other such names.
func (a *answer) unresolved() (qualified, bare map[string]bool) {
	known := map[string]bool{}
	for _, spec := range a.parsed.Imports {
		name, _ := strconv.Unquote(spec.Path.Value)
		name = path.Base(name)
		if spec.Name != nil {
			name = spec.Name.Name
		}
		known[name] = true
	}
	open := map[*ast.Ident]bool{}
	for _, name := range a.parsed.Unresolved {
		open[name] = !known[name.Name]
	}
	qualified, bare = map[string]bool{}, map[string]bool{}
	ast.Inspect(a.parsed, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.SelectorExpr:
			if name, ok := node.X.(*ast.Ident); ok && open[name] {
				qualified[name.Name] = true
			}
		case *ast.Ident:
			if open[node] {
				bare[node.Name] = true
			}
		}
		return true
	})
	return qualified, bare
}

func importsOf(qualified map[string]bool) string {
	var wanted []string
	for name := range qualified {
		if path, ok := packages[name]; ok {
			wanted = append(wanted, strconv.Quote(path))
		}
	}
	if len(wanted) == 0 {
		return ""
	}
	sort.Strings(wanted)
	return "import (" + strings.Join(wanted, ";") + ")"
}

func (a *answer) write(output, imports string) {
	var text bytes.Buffer
	if imports != "" {
		imports = ";" + imports
	}
	if a.prefix > 0 {
		fmt.Fprintf(&text, "package main%s;/*line %s:1:1*/%s", imports, a.name, a.text[a.prefix:])
	} else {
		begin := a.files.Position(a.parsed.Name.Pos())
		end := a.files.Position(a.parsed.Name.End())
		fmt.Fprintf(&text, "/*line %s:1:1*/%smain%s/*line %s:%d:%d*/%s", a.name,
			a.text[:begin.Offset], imports, a.name, end.Line, end.Column, a.text[end.Offset:])
	}
	if err := os.WriteFile(output, text.Bytes(), 0o644); err != nil {
		refuse("error: %v", err)
	}
}

func writeGiven(output string, bare map[string]bool) {
	text := "package main\n"
	for _, name := range []string{"min", "max", "clear"} {
		if bare[name] {
			text += given[name]
		}
	}
	if bare["min"] || bare["max"] {
		text += ordered
	}
	for _, name := range []string{"ListNode", "TreeNode"} {
		if bare[name] {
			text += nodes[name]
		}
	}
	if err := os.WriteFile(output, []byte(text), 0o644); err != nil {
		refuse("error: %v", err)
	}
}

func main() {
	if len(os.Args) < 4 {
		refuse("usage: preface SOURCE OUTPUT GIVEN [driven]")
	}
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		refuse("error: %v", err)
	}
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	text = bytes.TrimRight(text, "\f\n") // Editors leave a form feed at the end.
	a := parse(os.Args[1], append(text, '\n'))
	a.driven = len(os.Args) > 4
	a.check()
	qualified, bare := a.unresolved()
	a.write(os.Args[2], importsOf(qualified))
	writeGiven(os.Args[3], bare)
}
