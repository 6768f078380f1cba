package judge_runtime

import (
	"encoding/binary"
	"fmt"
	_ "judge_limits"
	"os"
	"path"
	"runtime"
	"runtime/debug"
	"strings"
)

const (
	sourceName = "solution.go" // The answer's file, as the runtime knows it.
	framesMax  = 64
)

// Operation is one call, which has its arguments and keeps its result.
type Operation struct {
	Call  func() // The candidate's code and nothing else.
	Write func() // Encodes the result.
}

// WriteNothing is for operations that return nothing.
func WriteNothing() { putU8(tagNull) }

// Method decodes the arguments of one operation.
type Method struct {
	Params int
	Read   func(*Reader) Operation
}

// Glue is what is rendered for a problem.
type Glue struct {
	Methods []Method
	Forget  func() // Gives up the object of the case.
}

type calls struct {
	phased     bool
	tidy       bool // Collect garbage before answering.
	operations []Operation
}

// The name as the answer has it: "main.(*T).Get.func1" is a part of Get.
func own(function string) string {
	function = strings.TrimPrefix(function, "main.")
	for _, mark := range []string{".func", "["} {
		if cut := strings.Index(function, mark); cut > 0 {
			function = function[:cut]
		}
	}
	return function
}

// The innermost place in the answer's own source at which the goroutine panicked.
func place() (int, string) {
	var pcs [framesMax]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs[:])])
	for {
		frame, more := frames.Next()
		if path.Base(frame.File) == sourceName {
			return frame.Line, own(frame.Function)
		}
		if !more {
			return 0, ""
		}
	}
}

func words(value any) string {
	text := fmt.Sprint(value)
	if len(text) > textBytesMax {
		text = text[:textBytesMax]
	}
	return strings.ToValidUTF8(text, "\ufffd")
}

// Runs the candidate's code. Neither a panic nor an end of the goroutine gets past it.
func guard(run func()) {
	done := false
	defer func() {
		if done {
			return
		}
		value := recover()
		if value == nil {
			fail(errorExit, 0, "exit", "the goroutine of the answer was ended", "")
		}
		line, function := place()
		fail(errorException, line, "panic", words(value), function)
	}()
	run()
	done = true
}

func decode(glue *Glue) calls {
	r := Reader{in}
	seq = r.u32()
	flags := r.take(1)[0]
	count := int(r.u32())
	if count > len(in)/3 {
		leave(1) // An operation has at least three bytes.
	}
	got := calls{flags&1 != 0, flags&2 != 0, make([]Operation, count)}
	for i := range got.operations {
		method := int(binary.LittleEndian.Uint16(r.take(2)))
		argc := int(r.take(1)[0])
		if method >= len(glue.Methods) || argc != glue.Methods[method].Params {
			leave(1)
		}
		got.operations[i] = glue.Methods[method].Read(&r)
	}
	if len(r.at) != 0 {
		leave(1)
	}
	return got
}

func beginResults(got calls) {
	begin(frameResults)
	putU32(seq)
	putU32(uint32(len(got.operations)))
}

// Each result is encoded before the next operation runs: it may be a slice that the object goes on
// using.
func runPlain(got calls) {
	beginResults(got)
	for i, operation := range got.operations {
		*progress = uint32(i)
		guard(operation.Call)
		operation.Write()
	}
	end()
}

func runPhased(got calls) {
	*progress = 0
	sendU32(frameReady, seq)
	expect(frameGo)
	guard(func() {
		for _, operation := range got.operations {
			operation.Call()
		}
	})
	sendU32(frameDone, seq)
	expect(frameCollect)
	beginResults(got)
	for i, operation := range got.operations {
		*progress = uint32(i)
		operation.Write()
	}
	end()
}

// Run is the conversation, to its end.
func Run(glue *Glue) {
	begin(frameHello)
	putU8(1)
	end()
	for {
		switch receive() {
		case frameCase:
			seq = 0 // What fails now belongs to no operation.
			glue.Forget()
		case frameCalls:
			got := decode(glue)
			if got.tidy {
				debug.FreeOSMemory()
			}
			if got.phased {
				runPhased(got)
			} else {
				runPlain(got)
			}
		case frameQuit:
			os.Exit(0)
		default:
			leave(1)
		}
	}
}
