// Package judge_limits sets what a program of an answer's may use, before any of its own code runs.
package judge_limits

import "runtime/debug"

// The stack of each goroutine, as that of other languages (RUN_STACK_BYTES): an endless recursion
// ends here, before memory does.
const stackBytesMax = 64 << 20

func init() {
	debug.SetMaxStack(stackBytesMax)
}
