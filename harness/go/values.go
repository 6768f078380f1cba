package judge_runtime

import (
	"encoding/binary"
	"math"
	"unicode/utf8"
)

const (
	tagNull = iota
	tagFalse
	tagTrue
	tagInt
	tagDouble
	tagString
	tagList
	tagBigint
	tagForeign
)

const maxASCII = 127

// The types that an answer may use for one of the interface: sites write int for int32, and int64
// or int for int64.
type (
	Bool   interface{ bool }
	Int32  interface{ int | int32 | int64 }
	Int64  interface{ int | int64 }
	Double interface{ float64 }
	String interface{ string }
	Char   interface{ byte | rune }
	whole  interface{ int | int32 | int64 }
)

// Reader holds the operations of a CALLS that are not yet decoded. Reading past the end ends the
// program: such a frame comes only from an answer that writes to the driver's own descriptor.
type Reader struct {
	at []byte
}

func (r *Reader) take(length int) []byte {
	if len(r.at) < length {
		leave(1)
	}
	taken := r.at[:length]
	r.at = r.at[length:]
	return taken
}

func (r *Reader) u32() uint32 {
	return binary.LittleEndian.Uint32(r.take(4))
}

func (r *Reader) i64() int64 {
	return int64(binary.LittleEndian.Uint64(r.take(8)))
}

func (r *Reader) tag(wanted byte) {
	if r.take(1)[0] != wanted {
		leave(1)
	}
}

func (r *Reader) null() bool {
	if len(r.at) == 0 || r.at[0] != tagNull {
		return false
	}
	r.at = r.at[1:]
	return true
}

func (r *Reader) count() int {
	r.tag(tagList)
	count := r.u32()
	if int(count) > len(r.at) {
		leave(1) // Every value has at least one byte.
	}
	return int(count)
}

// Codec says how values of a type are read and written.
type Codec[T any] struct {
	Read  func(*Reader) T
	Write func(T)
}

func BoolCodec[T Bool]() Codec[T] {
	return Codec[T]{
		func(r *Reader) T {
			tag := r.take(1)[0]
			if tag != tagFalse && tag != tagTrue {
				leave(1)
			}
			return T(tag == tagTrue)
		},
		func(value T) {
			if bool(value) {
				putU8(tagTrue)
			} else {
				putU8(tagFalse)
			}
		},
	}
}

func wholeCodec[T whole]() Codec[T] {
	return Codec[T]{
		func(r *Reader) T {
			r.tag(tagInt)
			return T(r.i64())
		},
		func(value T) {
			putU8(tagInt)
			putU64(uint64(int64(value)))
		},
	}
}

func Int32Codec[T Int32]() Codec[T] { return wholeCodec[T]() }
func Int64Codec[T Int64]() Codec[T] { return wholeCodec[T]() }

func DoubleCodec[T Double]() Codec[T] {
	return Codec[T]{
		func(r *Reader) T {
			// A whole number is taken as well.
			if len(r.at) > 0 && r.at[0] == tagInt {
				r.tag(tagInt)
				return T(r.i64())
			}
			r.tag(tagDouble)
			return T(math.Float64frombits(uint64(r.i64())))
		},
		func(value T) {
			putU8(tagDouble)
			putU64(math.Float64bits(float64(value)))
		},
	}
}

func StringCodec[T String]() Codec[T] {
	return Codec[T]{
		func(r *Reader) T {
			r.tag(tagString)
			return T(r.take(int(r.u32())))
		},
		func(value T) {
			text := string(value)
			if !utf8.ValidString(text) {
				putForeign("string that is not UTF-8")
				return
			}
			putU8(tagString)
			putU32(uint32(len(text)))
			room(len(text))
			out = append(out, text...)
		},
	}
}

func CharCodec[T Char]() Codec[T] {
	return Codec[T]{
		func(r *Reader) T {
			r.tag(tagString)
			if r.u32() != 1 {
				leave(1)
			}
			return T(r.take(1)[0])
		},
		func(value T) {
			if value <= 0 || value > maxASCII {
				putForeign("char that is not ASCII")
				return
			}
			putU8(tagString)
			putU32(1)
			putU8(byte(value))
		},
	}
}

// ListCodec takes nil for the empty list, as Go does.
func ListCodec[T any](element Codec[T]) Codec[[]T] {
	return Codec[[]T]{
		func(r *Reader) []T {
			list := make([]T, r.count())
			for i := range list {
				list[i] = element.Read(r)
			}
			return list
		},
		func(list []T) {
			putU8(tagList)
			putU32(uint32(len(list)))
			for _, value := range list {
				element.Write(value)
			}
		},
	}
}

// NilCodec is for a list that may be null.
func NilCodec[T any](list Codec[[]T]) Codec[[]T] {
	return Codec[[]T]{
		func(r *Reader) []T {
			if r.null() {
				return nil
			}
			return list.Read(r)
		},
		func(value []T) {
			if value == nil {
				putU8(tagNull)
			} else {
				list.Write(value)
			}
		},
	}
}

// OptionCodec is for a scalar that may be null.
func OptionCodec[T any](element Codec[T]) Codec[*T] {
	return Codec[*T]{
		func(r *Reader) *T {
			if r.null() {
				return nil
			}
			value := element.Read(r)
			return &value
		},
		func(value *T) {
			if value == nil {
				putU8(tagNull)
			} else {
				element.Write(*value)
			}
		},
	}
}
