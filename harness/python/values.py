"""Values of the wire (judge/core/wire.h): reading arguments, writing results."""


def make_codec(leave, answer_bytes_max, depth_max=8,
               # What a candidate could replace in builtins:
               type=type, len=len, str=str, int=int, float=float, list=list, tuple=tuple, bool=bool,
               range=range, Exception=Exception, BaseException=BaseException):
    """Returns decode, encode, encode_foreign, name_of and is_list."""
    from _struct import Struct

    keys_view, values_view = type({}.keys()), type({}.values())

    tagged_int = Struct("<Bq").pack
    tagged_double = Struct("<Bd").pack
    tagged_count = Struct("<BI").pack
    read_u32 = Struct("<I").unpack_from
    read_i64 = Struct("<q").unpack_from
    read_f64 = Struct("<d").unpack_from

    def name_of(kind):
        try:
            name = type.__dict__["__name__"].__get__(kind)
            name.encode("utf-8")
            return name
        except BaseException:
            return "object"

    def decode(data, at):
        tag = data[at]
        at += 1
        if tag == 3:
            return read_i64(data, at)[0], at + 8
        if tag == 5:
            size = read_u32(data, at)[0]
            at += 4
            return data[at:at + size].decode("utf-8"), at + size
        if tag == 6:
            count = read_u32(data, at)[0]
            at += 4
            items = []
            add = items.append
            for _ in range(count):
                if data[at] == 3:
                    add(read_i64(data, at + 1)[0])
                    at += 9
                else:
                    item, at = decode(data, at)
                    add(item)
            return items, at
        if tag == 0:
            return None, at
        if tag == 1:
            return False, at
        if tag == 2:
            return True, at
        if tag == 4:
            return read_f64(data, at)[0], at + 8
        if tag == 7:
            size = read_u32(data, at)[0]
            at += 4
            return int(data[at:at + size]), at + size
        leave(1)

    def encode_foreign(out, name):
        raw = name.encode("utf-8", "replace")
        out += tagged_count(8, len(raw))
        out += raw

    def is_list(kind):
        """What the sites take for one; to go through it runs none of the answer's code."""
        return kind is list or kind is tuple or kind is keys_view or kind is values_view

    def encode_other(out, value, kind, depth):
        if value is None:
            out.append(0)
        elif kind is float:
            out += tagged_double(4, value)
        elif kind is int:
            try:
                raw = str(value).encode()
            except Exception:
                encode_foreign(out, "int of %d bits" % int.bit_length(value))
                return
            out += tagged_count(7, len(raw))
            out += raw
        elif is_list(kind):
            if depth == depth_max:
                encode_foreign(out, "list nested too deep")
                return
            value = list(value) if kind is not list else value
            count = len(value)
            out += tagged_count(6, count)
            for item in value:
                encode(out, item, depth + 1)
                if len(out) > answer_bytes_max:
                    return  # The judge refuses a frame of this size by its header.
        else:
            encode_foreign(out, name_of(kind))

    def encode(out, value, depth):
        """By exact type: a subclass with methods of its own is not what was asked for."""
        kind = type(value)
        if kind is int and -0x8000000000000000 <= value <= 0x7FFFFFFFFFFFFFFF:
            out += tagged_int(3, value)
        elif kind is bool:
            out.append(2 if value else 1)
        elif kind is str:
            try:
                raw = value.encode("utf-8")
            except Exception:
                encode_foreign(out, "str with surrogates")
                return
            out += tagged_count(5, len(raw))
            out += raw
        else:
            encode_other(out, value, kind, depth)

    return decode, encode, encode_foreign, name_of, is_list
