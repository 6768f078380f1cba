"""What interview sites have imported before a Python answer, loaded only as far as the answer's
byte code mentions it: importing all of it takes longer than starting the interpreter."""
import builtins
import sys
from _frozen_importlib_external import PathFinder
from _sitebuiltins import Quitter

DEBIAN = "/usr/lib/python3/dist-packages"  # Which -S leaves out.
LIBRARY = "sortedcontainers"
SORTED = {"SortedDict", "SortedKeyList", "SortedList", "SortedListWithKey", "SortedSet"}
PRELOADED = (
    ("collections", "ChainMap Counter OrderedDict UserDict UserList UserString defaultdict deque"
                    " namedtuple"),
    ("heapq", "heappush heappop heapify heapreplace heappushpop merge nlargest nsmallest"),
    ("bisect", "bisect_left bisect_right insort insort_left insort_right"),
    ("functools", "cache cached_property cmp_to_key lru_cache partial partialmethod reduce"
                  " singledispatch total_ordering update_wrapper wraps"),
    ("itertools", "accumulate chain combinations combinations_with_replacement compress count"
                  " cycle dropwhile filterfalse groupby islice pairwise permutations product"
                  " repeat starmap takewhile tee zip_longest"),
    ("math", "acos acosh asin asinh atan atan2 atanh ceil comb copysign cos cosh degrees dist e"
             " erf erfc exp expm1 fabs factorial floor fmod frexp fsum gamma gcd hypot inf"
             " isclose isfinite isinf isnan isqrt lcm ldexp lgamma log log10 log1p log2 modf"
             " nan nextafter perm pi prod radians remainder sin sinh sqrt tan tanh tau trunc"
             " ulp"),
    ("random", "Random betavariate choice choices expovariate gauss getrandbits normalvariate"
               " paretovariate randbytes randint randrange sample seed shuffle triangular"
               " uniform vonmisesvariate weibullvariate"),
    ("string", "Formatter Template ascii_letters ascii_lowercase ascii_uppercase capwords digits"
               " hexdigits octdigits printable punctuation whitespace"),
    ("re", "compile escape findall finditer fullmatch match purge search split sub subn"
           " IGNORECASE MULTILINE DOTALL VERBOSE"),
    ("operator", "add and_ attrgetter concat contains countOf delitem eq floordiv ge getitem gt"
                 " iadd index indexOf inv invert itemgetter le lshift lt methodcaller mod mul"
                 " ne neg not_ or_ pos rshift setitem sub truediv truth xor"),
    ("copy", "deepcopy"),
    ("datetime", "date timedelta timezone tzinfo MINYEAR MAXYEAR"),
    ("statistics", "fmean geometric_mean harmonic_mean mean median median_grouped median_high"
                   " median_low mode multimode pstdev pvariance quantiles stdev variance"),
    ("queue", "Empty Full LifoQueue PriorityQueue Queue SimpleQueue"),
    ("dataclasses", "dataclass field"),
    ("enum", "Enum IntEnum IntFlag Flag auto"),
    ("abc", "ABC abstractmethod"),
    ("threading", "Lock RLock Thread Semaphore Condition Event Barrier"),
    ("io", "StringIO BytesIO"),
    ("sys", "maxsize setrecursionlimit stdin stdout stderr"),
    ("typing", "AbstractSet Annotated Any AnyStr AsyncIterator Awaitable ByteString Callable"
               " ClassVar Collection Container Coroutine DefaultDict Deque Dict Final FrozenSet"
               " Generator Generic Hashable ItemsView Iterable Iterator KeysView List Literal"
               " Mapping MutableMapping MutableSequence MutableSet NamedTuple NewType NoReturn"
               " Optional Pattern Protocol Reversible Self Sequence Set Sized SupportsInt Text"
               " Tuple Type TypeVar TypedDict Union ValuesView cast get_type_hints overload"),
)
MODULES = ("abc array bisect collections copy dataclasses datetime decimal enum fractions"
           " functools heapq io itertools json math operator os queue random re statistics"
           " string struct sys threading time types typing")


class Libraries:
    """Finds the one library that is not the language's own, where it is installed."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        return PathFinder.find_spec(name, [DEBIAN]) if name == LIBRARY else None


class Unused:
    """Stands for Optional, Union and the like, which are only subscripted in annotations:
    importing typing takes as long as starting the interpreter."""

    def __getitem__(self, _):
        return self

    def __or__(self, _):
        return self

    __ror__ = __or__



UNUSED = Unused()
# What annotations need of typing, without typing (9 ms).
PLAIN = {"List": list, "Dict": dict, "Set": set, "FrozenSet": frozenset, "Tuple": tuple,
         "Type": type, "Optional": UNUSED, "Union": UNUSED, "Any": UNUSED, "Callable": UNUSED}


def used_names(code):
    """All names in @code and in the functions inside it."""
    used = set()
    codes = [code]
    while codes:
        code = codes.pop()
        used.update(code.co_names)
        codes += [const for const in code.co_consts if type(const) is type(code)]
    if not used.isdisjoint(("globals", "eval", "exec", "vars", "locals")):
        used.update(*[text.split() for _, text in PRELOADED], MODULES.split())
    return used


def preload(code, names):
    """Puts what @code mentions into @names. An answer defines what it uses itself after this: its
    own names win."""
    used = used_names(code)
    builtin_names = set(dir(builtins))
    for module, text in PRELOADED:
        found = used.intersection(text.split()) - builtin_names - names.keys()
        if module == "typing" and found <= PLAIN.keys():
            names.update((name, PLAIN[name]) for name in found)
        elif found:
            loaded = __import__(module)
            names.update((name, getattr(loaded, name)) for name in found if hasattr(loaded, name))
    for module in used.intersection(MODULES.split()):
        names[module] = __import__(module)
    found = used & SORTED - names.keys()
    if found and LIBRARY not in used and Libraries.find_spec(LIBRARY):  # Else it imports them.
        loaded = __import__(LIBRARY)
        names.update((name, getattr(loaded, name)) for name in found)


def set_up():
    """What the interpreter does for a program of its own: -S leaves exit and quit out."""
    sys.meta_path.append(Libraries)
    sys.argv = ["solution.py"]
    sys.setrecursionlimit(250000)
    for name in ("exit", "quit"):
        setattr(builtins, name, Quitter(name, "Ctrl-D (i.e. EOF)"))
