"""Makes runtime.bin of the driver's fixed parts: parsing them would take 4 ms of every start."""
import marshal

codes = []
for name in ("names.py", "values.py", "nodes.py", "runtime.py"):
    with open(name, "rb") as file:
        codes.append(compile(file.read(), name, "exec", dont_inherit=True))
with open("runtime.bin", "wb") as file:
    marshal.dump(codes, file)
