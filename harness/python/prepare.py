"""Makes runtime.bin of the driver's fixed parts, and again.bin of those that run a whole program
again and again: parsing them would take 4 ms of every start."""
import marshal

PARTS = ("names.py", "values.py", "nodes.py", "runtime.py")
for output, parts in (("runtime.bin", PARTS), ("again.bin", (*PARTS, "again.py"))):
    codes = []
    for name in parts:
        with open(name, "rb") as file:
            codes.append(compile(file.read(), name, "exec", dont_inherit=True))
    with open(output, "wb") as file:
        marshal.dump(codes, file)
