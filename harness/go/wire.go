// Package judge_runtime is what the driver of a Go answer has in common for all problems: the
// conversation with the judge, which judge/core/wire.h draws, and the values in it. It is compiled
// once per machine (language.json, "prepare").
package judge_runtime

import (
	"encoding/binary"
	"syscall"
	"unsafe"
)

const (
	wireFd         = 3
	progressFd     = 4
	headerBytes    = 8
	frameBytesMax  = 64 << 20
	answerBytesMax = 16 << 20
	textBytesMax   = 4096
	keepBytes      = 1 << 20 // A larger buffer is given back once it was used.
)

const (
	frameCase    = 0x01
	frameCalls   = 0x02
	frameGo      = 0x03
	frameCollect = 0x04
	frameQuit    = 0x05
	frameHello   = 0x81
	frameResults = 0x82
	frameReady   = 0x83
	frameDone    = 0x84
	frameError   = 0x85
)

const (
	errorException = 3
	errorExit      = 5
)

var (
	seq      uint32 // 0 while loading.
	progress *uint32
	out      []byte // The frame that is being written.
	in       []byte
)

// Before anything of the answer is initialised, since its package imports this one.
func init() {
	progress = new(uint32)
	page, err := syscall.Mmap(progressFd, 0, 4096, syscall.PROT_READ|syscall.PROT_WRITE,
		syscall.MAP_SHARED)
	if err == nil {
		progress = (*uint32)(unsafe.Pointer(&page[0]))
	}
	syscall.CloseOnExec(wireFd)
	syscall.Close(progressFd)
}

func leave(status int) {
	syscall.Exit(status)
}

// The scheduler is not told of these calls: what it does when one takes long would be counted as
// the work of the operation that follows.
func raw(call uintptr, data []byte) int {
	for {
		done, _, err := syscall.RawSyscall(call, wireFd, uintptr(unsafe.Pointer(&data[0])),
			uintptr(len(data)))
		if err == syscall.EINTR || err == syscall.EAGAIN {
			continue
		}
		if err != 0 || done == 0 {
			leave(1) // The judge is gone.
		}
		return int(done)
	}
}

func send(data []byte) {
	for len(data) > 0 {
		data = data[raw(syscall.SYS_WRITE, data):]
	}
}

func receiveExactly(data []byte) {
	for len(data) > 0 {
		data = data[raw(syscall.SYS_READ, data):]
	}
}

// Returns the type; the payload is in `in`.
func receive() byte {
	var header [headerBytes]byte
	receiveExactly(header[:])
	length := binary.LittleEndian.Uint32(header[4:])
	if header[0] != 'J' || header[1] != 1 || header[3] != 0 || length > frameBytesMax {
		leave(1)
	}
	if cap(in) < int(length) || cap(in) > keepBytes {
		in = make([]byte, length)
	}
	in = in[:length]
	receiveExactly(in)
	return header[2]
}

func expect(kind byte) {
	if receive() != kind || len(in) != 4 || binary.LittleEndian.Uint32(in) != seq {
		leave(1)
	}
}

func begin(kind byte) {
	if cap(out) > keepBytes {
		out = nil
	}
	out = append(out[:0], 'J', 1, kind, 0, 0, 0, 0, 0)
}

func end() {
	binary.LittleEndian.PutUint32(out[4:], uint32(len(out)-headerBytes))
	send(out)
}

// The judge refuses such a frame by its header: output limit exceeded.
func room(more int) {
	length := len(out) + more - headerBytes
	if length <= answerBytesMax {
		return
	}
	if length > 1<<32-1 {
		length = 1<<32 - 1
	}
	binary.LittleEndian.PutUint32(out[4:], uint32(length))
	send(out[:headerBytes])
	leave(1)
}

func putU8(value byte) {
	room(1)
	out = append(out, value)
}

func putU32(value uint32) {
	room(4)
	out = append(out, byte(value), byte(value>>8), byte(value>>16), byte(value>>24))
}

func putU64(value uint64) {
	putU32(uint32(value))
	putU32(uint32(value >> 32))
}

func putText(text string) {
	if len(text) > textBytesMax {
		cut := textBytesMax
		for cut > 0 && text[cut]&0xc0 == 0x80 {
			cut-- // Never inside a UTF-8 sequence.
		}
		text = text[:cut]
	}
	putU32(uint32(len(text)))
	out = append(out, text...)
}

func sendU32(kind byte, value uint32) {
	begin(kind)
	putU32(value)
	end()
}

// Reports the end of the current operation and leaves.
func fail(kind byte, line int, name, message, function string) {
	operation := uint32(0)
	if seq != 0 {
		operation = *progress
	}
	begin(frameError)
	putU32(seq)
	putU32(operation)
	putU8(kind)
	putU32(uint32(line))
	putText(name)
	putText(message)
	putText(function)
	end()
	leave(1)
}
