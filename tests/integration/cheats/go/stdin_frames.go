// cheat: peak-sessions: WA, RTE: a whole program that speaks to a judge who is not there
package main

import "syscall"

func main() {
	syscall.Write(3, []byte("J\x01\x81\x00\x01\x00\x00\x00\x01"))
}
