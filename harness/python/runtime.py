"""Calls the candidate's code in solution.py and answers the judge on descriptor 3.

The candidate shares this process. So that monkey patches of modules and builtins change nothing
here, all that is used after loading is bound to default arguments or closures before. names.py,
values.py, nodes.py and this file are one namespace, which driver.py makes.
"""


def make_wire(leave, memoryview=memoryview, len=len, again=BlockingIOError):
    """Returns send and receive, for bytes."""
    from posix import read, write

    def send(frame):
        view = memoryview(frame)
        while len(view):
            try:
                view = view[write(3, view):]
            except again:
                pass

    def receive(length):
        parts = []
        while length:
            try:
                part = read(3, length if length < 1048576 else 1048576)
            except again:
                continue
            if not part:
                leave(1)  # The judge is gone.
            parts.append(part)
            length -= len(part)
        return parts[0] if len(parts) == 1 else b"".join(parts)

    return send, receive


def make_driver(kind_is_class, methods, given, program=None,
                # What a candidate could replace in builtins:
                type=type, len=len, str=str, range=range, bytearray=bytearray, getattr=getattr,
                BaseException=BaseException, SystemExit=SystemExit, isinstance=isinstance,
                hasattr=hasattr, callable=callable):
    """Returns the function that talks with the judge until it says QUIT. @methods: name, types of
    parameters, what is returned, which argument is the answer instead. @given: a file that is run
    in front of the answer, or "". @program: stands in for what the candidate's file defines."""
    from gc import collect as gc_collect, isenabled as gc_isenabled
    from gc import disable as gc_disable, enable as gc_enable
    from posix import _exit as leave
    from _struct import Struct

    call_header = Struct("<HB")
    read_u32 = Struct("<I").unpack_from
    read_i64 = Struct("<q").unpack_from
    pack_u32 = Struct("<I").pack
    frame_header = Struct("<4sI")
    answer_bytes_max = 16 << 20
    text_bytes_max = 4096
    state = {"seq": 0, "operation": 0}
    send, receive = make_wire(leave)
    decode, encode, encode_foreign, name_of, is_list = make_codec(leave, answer_bytes_max)
    nodes = {node_in(text) for _, types, returns, _ in methods for text in (*types, returns)}
    nodes.discard(None)
    use_nodes, builder, putter = make_nodes(encode, encode_foreign, name_of, is_list,
                                             answer_bytes_max)

    def send_frame(kind, payload):
        size = len(payload)
        header = frame_header.pack(b"J\x01" + kind + b"\0", size)
        if size > answer_bytes_max:
            send(header)  # The judge needs no more to refuse it.
            leave(1)
        send(header + payload)

    def text_bytes(text):
        raw = text[:text_bytes_max].encode("utf-8", "replace")[:text_bytes_max]
        raw = raw.decode("utf-8", "ignore").encode("utf-8")
        return pack_u32(len(raw)) + raw

    def fail(kind, line, name, message, function=""):
        send_frame(b"\x85", pack_u32(state["seq"]) + pack_u32(state["operation"]) + kind +
                   pack_u32(line) + text_bytes(name) + text_bytes(message) + text_bytes(function))
        leave(1)

    def message_of(error):
        try:
            text = str(error)
            return text if type(text) is str else ""
        except BaseException:
            return ""

    def fail_with(kind, error, trace):
        """The innermost line in the candidate's own file is the one that helps."""
        line = 0
        function = ""
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == "solution.py":
                line = trace.tb_lineno
                function = trace.tb_frame.f_code.co_name
            trace = trace.tb_next
        if isinstance(error, SystemExit):
            fail(b"\x05", line, "SystemExit", "the program was ended by exit()", function)
        fail(kind, line, name_of(type(error)), message_of(error),
             "" if function == "<module>" else function)

    def give(names):
        """What the problem gives to answers, in front of the answer."""
        with open(given, "rb") as file:
            code = compile(file.read(), given, "exec", dont_inherit=True)
        preload(code, names)
        exec(code, names)

    def load():
        with open("solution.py", "rb") as file:
            source = file.read()
        module = type(sys)("solution")
        names = module.__dict__
        try:
            code = compile(source, "solution.py", "exec", dont_inherit=True)
        except SyntaxError as error:
            fail(b"\x01", error.lineno or 0, type(error).__name__, error.msg or "")
        except (ValueError, RecursionError, MemoryError, OverflowError) as error:
            fail(b"\x01", 0, type(error).__name__, message_of(error))
        try:
            names.update((name, NODES[name]) for name in nodes)
            if given:
                give(names)
            preload(code, names)
            sys.modules["solution"] = module
            exec(code, names)
        except BaseException as error:
            fail_with(b"\x02", error, error.__traceback__)
        use_nodes(names)
        return names

    def find(names):
        name = methods[0][0]
        wanted = names.get(name)
        if not kind_is_class:
            # First: a function may have the name of a preloaded one, as merge, which heapq has.
            solution = names.get("Solution")
            if hasattr(solution, name):
                return lambda *args: getattr(solution(), name)(*args)
        if not callable(wanted):
            fail(b"\x02", 0, "NameError", "%s %s is not defined" %
                 ("class" if kind_is_class else "function", name))
        return wanted

    def run_class(make, target, calls, results):
        index = 0
        for name, args in calls:
            if name is None:
                target = make(*args)
            else:
                results[index] = getattr(target, name)(*args)
            index += 1
        return target

    def run_function(make, target, calls, results):
        index = 0
        for name, args in calls:
            results[index] = make(*args)
            index += 1

    def make_taker(types):
        """Makes what the method takes of decoded arguments; None: they are it."""
        builders = [builder(text) for text in types]
        if not any(builders):
            return None

        def take(args):
            for index in range(len(args)):
                if builders[index] is not None:
                    args[index] = builders[index](args[index])

        return take

    def make_giver(types, returns, answer):
        """How the result is encoded; None: as it is. GIVE_NOTHING: not at all."""
        if answer is None:
            put = putter(returns)
            if returns == "void":
                return give_nothing
            return put and (lambda out, result, args: put(out, result))
        put = putter(types[answer]) or encode_whole
        if returns == "void":
            return lambda out, result, args: put(out, args[answer])

        def give_prefix(out, result, args):
            value = args[answer]
            if type(result) is int and 0 <= result <= len(value):
                put(out, value[:result])
            elif is_list(type(result)):
                encode_foreign(out, name_of(type(result)))
            else:
                encode(out, result, 0)

        return give_prefix

    def give_nothing(out, result, args):
        out.append(0)

    def encode_whole(out, value):
        encode(out, value, 0)

    takers = [make_taker(types) for _, types, _, _ in methods]
    givers = [make_giver(*method[1:]) for method in methods]
    heads = [(name if number else None, len(types), takers[number], givers[number])
             for number, (name, types, _, _) in enumerate(methods)]

    def decode_calls(data):
        count = read_u32(data, 5)[0]
        at = 9
        calls = []
        give = []
        for _ in range(count):
            number, argc = call_header.unpack_from(data, at)
            at += 3
            args = []
            for _ in range(argc):
                if data[at] == 3:  # What most arguments are, without a call.
                    args.append(read_i64(data, at + 1)[0])
                    at += 9
                else:
                    value, at = decode(data, at)
                    args.append(value)
            name, params, take, how = heads[number]
            if params != argc:
                leave(1)
            if take is not None:
                take(args)
            calls.append((name, args))
            give.append(how)
        if at != len(data):
            leave(1)
        return calls, give

    def expect(kind, seq):
        if receive(12) != b"J\x01" + kind + b"\0\4\0\0\0" + seq:
            leave(1)

    def progress_page():
        from mmap import mmap
        from posix import close, set_inheritable
        set_inheritable(3, False)
        try:
            page = memoryview(mmap(4, 4096)).cast("I")
            close(4)
            return page
        except Exception:
            return [0]

    def put(out, how, result, args):
        if how is None:
            encode(out, result, 0)
        else:
            how(out, result, args)

    def run_phased(out, seq, run, make, target, calls, give):
        results = [None] * len(calls)
        was_enabled = gc_isenabled()
        gc_disable()  # A collection would be charged to whichever operation it meets.
        send_frame(b"\x83", seq)
        expect(b"\x03", seq)
        target = run(make, target, calls, results)
        send_frame(b"\x84", seq)
        expect(b"\x04", seq)
        if was_enabled:
            gc_enable()
        for index in range(len(results)):
            put(out, give[index], results[index], calls[index][1])
        return target

    def run_plain(out, make, target, calls, give, page):
        """Each result is encoded before the next operation, which may change it, runs."""
        index = 0
        for name, args in calls:
            page[0] = index
            if name is not None:
                result = getattr(target, name)(*args)
            elif kind_is_class:
                result = target = make(*args)
            else:
                result = make(*args)
            if give[index] is None:
                encode(out, result, 0)
            else:
                give[index](out, result, args)
            index += 1
        return target

    def run_calls(data, run, make, target, page):
        seq = data[:4]
        if program:
            gc_collect()  # What the run before left is no part of this one.
        calls, give = decode_calls(data)
        state["seq"] = read_u32(seq)[0]
        page[0] = 0
        out = bytearray(seq)
        out += pack_u32(len(calls))
        try:
            if data[4] & 1:
                target = run_phased(out, seq, run, make, target, calls, give)
            else:
                target = run_plain(out, make, target, calls, give, page)
        except BaseException as error:
            state["operation"] = page[0]
            fail_with(b"\x03", error, error.__traceback__)
        if data[4] & 2:
            gc_collect()
        send_frame(b"\x82", out)
        return target

    def flush():
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except BaseException:
            pass

    def main():
        target = None
        page = progress_page()
        run = run_class if kind_is_class else run_function
        make = program or find(load())
        send_frame(b"\x81", b"\1")
        while True:
            header = receive(8)
            kind = header[2]
            size = read_u32(header, 4)[0]
            payload = receive(size) if size else b""
            if kind == 2:
                target = run_calls(payload, run, make, target, page)
            elif kind == 1:
                state["seq"] = state["operation"] = 0
                target = None
            elif kind == 5:
                flush()
                leave(0)
            else:
                leave(1)

    return main
