"""Answers for test_drivers.py that are made to be odd."""

from mock_judge import Foreign

TWO_SUM = {
    "c": ["int* twoSum(int* nums, int numsSize, int target, int* returnSize)\n"
          "{ *returnSize = 2; int *r = malloc(8); r[0] = nums[0]; r[1] = target; return r; }\n",
          "int* twoSum(int* nums, int numsSize, int target, int* returnSize)\n"
          "{ static int r[2]; *returnSize = 2; r[0] = nums[0]; r[1] = target; return r; }\n"],
    "cpp": ["vector<int> twoSum(vector<int>& nums, int target) { return {nums[0], target}; }\n",
            "#include <vector>\n#define int long long\nstruct Solution {\n"
            "std::vector<std::int32_t> twoSum(std::vector<std::int32_t> nums, int target)\n"
            "{ return {nums[0], (std::int32_t)target}; } };\n",
            "class Solution { public: vector<int> twoSum(vector<int>& nums, int target) {\n"
            "mt19937 g; regex r(\"a\"); return {nums[0], target}; } };\n"],
    "python": ["def twoSum(nums: List[int], target: int) -> List[int]:\n"
               "    return [nums[0], target]\n",
               "class Solution:\n    def twoSum(self, nums: 'Deque[int]', target):\n"
               "        return list(deque([nums[0], target]))\n",
               "from __future__ import annotations\nimport typing\n"
               "@dataclass\nclass P:\n    x: int\n"
               "class Solution:\n    @lru_cache(None)\n    def f(self, n):\n"
               "        return math.floor(n) + gcd(0, 0)\n"
               "    def twoSum(self, nums: typing.List[Node], target: Optional[List[Node]]):\n"
               "        return [P(nums[0]).x, self.f(target)]\n"
               "if __name__ == '__main__':\n    raise ValueError\n"],
    "javascript": ["var twoSum = function(nums, target) { return [nums[0], target]; };\n",
                   "const twoSum = (nums, target) => [nums[0], target];\n",
                   "function twoSum(nums, target) { return [nums[0], target]; }\n"
                   "module.exports = twoSum;\n",
                   "class Solution { twoSum(nums, target) { return [nums[0], target]; } }\n",
                   "'use strict';\nlet twoSum = (nums, target) => [nums[0], target];\n"
                   "module.exports = { twoSum };\n"],
    "go": ["func twoSum(nums []int, target int) []int { return []int{nums[0], target} }\n",
           "package main\n\nimport \"sort\"\n\nfunc twoSum(nums []int, target int) []int {\n"
           "    sort.Ints(nums[:1])\n"
           "    return []int{max(nums[0], -100, nums[0]),\n"
           "        strings.Count(\"\", \"x\") + target}\n}\n",
           "func init() { table[1] = 2 }\nvar table = map[int]int{}\nvar last []int32\n"
           "func twoSum(nums []int32, target int64) []int32 {\n"
           "    defer clear(table)\n    last = append(last[:0], nums[0], int32(target))\n"
           "    strings := min(7, 8)\n    _ = strings\n    return last }\n"],
    "rust": ["impl Solution {\n    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {\n"
             "        vec![nums[0], target]\n    }\n}\n",
             "use std::collections::*;\nuse std::sync::*;\npub struct Solution;\n"
             "impl Solution { fn two_sum(mut nums: Vec<i32>, target: i32) -> Vec<i32> {\n"
             "    let mut map = HashMap::new();\n"
             "    map.insert(0, Rc::new(RefCell::new(nums.remove(0))));\n"
             "    let value = *map[&0].borrow(); vec![value, target] } }\nfn main() {}\n",
             "fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> { vec![nums[0], target] }\n"],
    "java": ["class Solution {\n    public int[] twoSum(int[] nums, int target) {\n"
             "        return new int[] {nums[0], target};\n    }\n}\n",
             "package com.example.answers;\nimport java.util.*;\n/** Found by its method. */\n"
             "public class TwoSum {\n"
             "    static List<Integer> twoSum(final List<Integer> nums, long t) {\n"
             "       return Arrays.asList(nums.get(0), (int) t);\n    }\n}\nclass Other { }\n",
             "import java.awt.*;\nimport java.util.List;\nabstract class Base {\n"
             "    Integer[] twoSum(Integer[] nums, Integer target) {\n"
             "        record Both(int a, int b) { }\n"
             "        Both both = new Both(nums[0], target);\n"
             "        return List.of(both.a(), both.b()).toArray(new Integer[0]);\n    }\n}\n"
             "public class Solution extends Base { }\n",
             "class Solution {\n    int[] twoSum(int[] nums, int target) {\n"
             "        Pair<Integer, Integer> pair = new Pair<>(nums[0], target);\n"
             "        return Stream.of(pair.getKey(), pair.getValue())\n"
             "            .mapToInt(i -> i).toArray();\n"
             "    }\n    int twoSum(int one) { return one; }\n}\n"],
}

TWO_SUM["typescript"] = [
    "function twoSum(nums: number[], target: number): number[] {\n"
    "    return [nums[0], target];\n};\n",
    "const twoSum = (nums: number[], target: number): [number, number] => [nums[0], target];\n",
    "var twoSum = function(nums, target) { return [nums[0], target] as const; };\n",
    "export class Solution {\n    twoSum(nums: Readonly<number[]>, target: number) {\n"
    "        return [nums![0], <number>target];\n    }\n}\n",
    "import * as assert from 'assert';\nimport { readFileSync } from 'fs';\n"
    "enum Which { First }\nnamespace Names { export const zero = 0; }\n"
    "class Node { constructor(public val: number, public next: Node | null = null) {} }\n"
    "class Map2<K, V> extends Map<K, V> {}\ntype Lookup = Record<string, typeof readFileSync>;\n"
    "let name: string = `\n\n${Names.zero}`, status: Lookup | undefined;\n"
    "export default function twoSum(nums: number[], target: number): number[] {\n"
    "    assert.ok(name === '\\n\\n0');\n"
    "    const timer: NodeJS.Timeout = setTimeout(() => {}, 0);\n"
    "    clearTimeout(timer);\n    return [nums[Which.First], new Node(target).val];\n}\n"
    "module.exports = { twoSum };\n",
]

# What an answer does to the modules that its driver shares with it changes nothing.
HOSTILE = {
    "python": "import builtins, os, posix, struct, sys\n"
              "for name in ('len', 'type', 'isinstance', 'range', 'str', 'int', 'list',\n"
              "             'getattr', 'hasattr', 'callable', 'memoryview', 'bytearray',\n"
              "             'BaseException', 'BlockingIOError', 'float'):\n"
              "    setattr(builtins, name, None)\n"
              "posix.write = posix.read = os.write = posix._exit = struct.Struct = None\n"
              "sys.stdout = sys.stderr = 7\n"
              "sys.modules.clear()\n"
              "def twoSum(nums, target):\n    return [nums[0], target]\n",
    "javascript": "const fs = require('fs');\n"
                  "fs.readSync = fs.writeSync = process.reallyExit = null;\n"
                  "Buffer.from = Buffer.concat = Buffer.allocUnsafe = null;\n"
                  "Number.isInteger = Array.isArray = Object.getPrototypeOf = Math.floor = null;\n"
                  "var BigInt = null, String = null, process = null;\n"
                  "function twoSum(nums, target) { return [nums[0], target]; }\n",
    "java": "package judge;\nclass Driver { static { System.exit(0); } }\n"
            "class Wire { }\nclass Answer { }\n"
            "class Solution {\n    static {\n        System.setOut(null);\n"
            "        System.setErr(null);\n        Thread.currentThread().setName(\"x\");\n"
            "        Thread.currentThread().setContextClassLoader(null);\n    }\n"
            "    int[] twoSum(int[] nums, int target) { return new int[] {nums[0], target}; }\n}\n",
    "c": "int read(int x) { return x; }\nint write(void) { return 7; }\nint hash, in, state, out;\n"
         "int* twoSum(int* nums, int numsSize, int target, int* returnSize) {\n"
         "int *r = realloc(nums, 4096); *returnSize = 2; r[1] = target; free(nums); return r; }\n",
    "cpp": "int read() { return 1; }\nint in, out;\nextern \"C\" int getpid() { return 0; }\n"
           "struct judge { int x; };\n#define all(x) x.begin(), x.end()\n"
           "vector<int> twoSum(const vector<int> nums, long long target)\n"
           "{ return {nums[0], (int)target}; }\n",
    "go": "type judge struct{}\nvar wire, in, out, seq int\nfunc send() {}\n"
          "func twoSum(nums []int, target int) []int {\n"
          "    runtime.GOMAXPROCS(4)\n    go func() { for { runtime.Gosched() } }()\n"
          "    nums[1] = target\n    return nums }\n",
    "rust": "#[no_mangle] pub extern \"C\" fn getpid() -> i32 { 0 }\nmod judge { pub struct X; }\n"
            "struct Vec2; type Field = u8; fn guard() {}\nmacro_rules! match_ { () => {} }\n"
            "impl Solution { pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {\n"
            "    std::panic::set_hook(Box::new(|_| ()));\n"
            "    let _ = std::panic::catch_unwind(|| panic!(\"caught\"));\n"
            "    vec![nums[0], target] } }\n",
}

HOSTILE["typescript"] = HOSTILE["javascript"].replace(
    "const fs", "/// <reference path='/etc/passwd' />\nconst fs").replace(
    "Number.isInteger = Array.isArray = Object.getPrototypeOf = Math.floor = null;",
    "(Number as any).isInteger = (Array as any).isArray = Object.getPrototypeOf = null;")

BROKEN = {
    "typescript": "class Solution {\n    twoSum(nums: number[], target: number): number[] {\n"
                  "        return [nums[0], 'x'];\n    }\n}\n",
    "c": "int* twoSum(int* nums, int numsSize, int target, int* returnSize)\n{\n  return nums\n}\n",
    "cpp": "class Solution {\npublic:\n  int x\n};\n",
    "python": "class Solution:\n    def twoSum(self, nums, target):\n        return [1, 2\n",
    "javascript": "var twoSum = function() {\n  return [;\n};\n",
    "go": "func twoSum(nums []int, target int) []int {\n\n    return [\n}\n",
    "rust": "impl Solution {\n    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {\n"
            "        nums + ;\n    }\n}\n",
    "java": "class Solution {\n    int[] twoSum(int[] nums, int target) {\n"
            "        return nums\n    }\n}\n",
}

ECHOED = {
    "b": [True, False],
    "i": [0, -1, 2147483647, -2147483648],
    "l": [0, -1, 1 << 40, -(1 << 40), (1 << 53) - 1, 1 << 53, -(1 << 53) - 1, (1 << 63) - 1,
          -(1 << 63)],
    "d": [0.5, -0.0, 1e308, 5e-324, float("inf"), 3.0],
    "s": ["", "abc", "ü€𝄞", 'quote"\\\n'],
}

# Honest lines that meet the words of the glue.
MACROS = {
    "c": ["#define f first\n#define r right\n#define size 7\n#define items x\n#define i j\n"
          "#define if(x) if (x)\n#define for(x) for (x)\n#define judge_count 0\n"
          "int* twoSum(int* nums, int numsSize, int target, int* returnSize) {\n"
          "    *returnSize = 2; int *s = malloc(8); s[0] = nums[0]; s[1] = target; return s; }\n"
          "#undef judge_count\n#define const\n#define static\n#define void int\n",
          "#define _GNU_SOURCE\n#include <string.h>\n#include <stdio.h>\n"
          "int* twoSum(int* nums, int numsSize, int target, int* returnSize) {\n"
          "    static int s[2]; *returnSize = 2; s[0] = *(int *)memrchr(nums, nums[0], 4);\n"
          "    char *text; asprintf(&text, \"%d\", target); s[1] = atoi(text); return s; }\n"],
    "cpp": ["#define int long long\n#define f first\n#define r right\n#define size() size ()\n"
            "#define rep(i, n) for (int i = 0; i < n; i++)\n#define auto const auto\n"
            "#define return return 0 ?: \n#define void\n#undef return\n"
            "vector<int32_t> twoSum(vector<int32_t>& nums, int32_t target) {\n"
            "    rep(i, 1) nums[1] = target;\n    return nums; }\n"
            "#define return return {},\n#define switch(x) if (0)\n#define unsigned\n"],
}

# Answers whose elements would be computed outside of the measured time, and what is sent instead.
LAZY = {
    "javascript": {
        "function twoSum(nums, target) {\n"
        "    return Object.defineProperty([nums[0], 0], 1, { get() { return target; } });\n}\n":
            [5, Foreign("getter")],
        "function twoSum(nums, target) {\n    return new Proxy([nums[0], target], {});\n}\n":
            Foreign("Proxy"),
        "function twoSum(nums, target) {\n    return [, target];\n}\n": [None, 9],
    },
    # It is computed while it is measured.
    "java": {
        "class Solution { List<Integer> twoSum(int[] nums, int target) {\n"
        "    return new AbstractList<>() {\n        int left = 2;\n"
        "        public int size() { return 2; }\n        public Integer get(int i) {\n"
        "            return --left < 0 ? null : i == 0 ? nums[0] : target;\n        }\n    };\n"
        "} }\n": [5, 9],
        "class Solution { Object twoSum(int[] nums, int target) {\n"
        "    return new HashSet<>(List.of(target));\n} }\n": Foreign("HashSet"),
        "class Solution { Object twoSum(int[] nums, int target) {\n"
        "    return Collections.unmodifiableList(Arrays.asList(nums[0], target));\n} }\n": [5, 9],
    },
}

# Whole programs that fail, and the type, line and function that are found in what they said.
UNCAUGHT = {
    "c": {"int main(void) {\n    assert(1 == 2);\n}\n": ["", "2", "main"],
          "int main(void) { return 3; }\n": ["", "", ""]},
    "cpp": {"int main() {\n    throw runtime_error(\"no\");\n}\n": ["std::runtime_error", "", ""],
            "int main() {\n    assert(1 == 2);\n}\n": ["", "2", "int main()"]},
    "python": {
        "def deep(n):\n    return {}[n]\n\ndef run():\n    deep(3)\n\nrun()\n":
            ["KeyError", "2", "deep"],
        "import json\n\njson.loads('{')\n": ["json.decoder.JSONDecodeError", "3", ""],
        "class Odd(Exception):\n    pass\n\ndef f():\n    raise Odd('a\\nb: c\\nError: d')\n\n"
        "try:\n    f()\nexcept Odd:\n    1 // 0\n": ["ZeroDivisionError", "10", ""],
        "def f(n):\n    return f(n + 1)\n\nf(0)\n": ["RecursionError", "2", "f"],
        "import sys\n\nsys.stderr.write('File \"solution.py\", line 7')\nexit(3)\n": ["", "", ""],
    },
    "javascript": {
        "function f() {\n    null.x;\n}\n\nf();\n": ["TypeError", "2", "f"],
        "class Odd extends Error {}\nthrow new Odd('a\\nb\\nc');\n": ["Odd", "2", ""],
        "\nthrow 'text';\n": ["", "2", ""],
        "require('fs').readFileSync('nowhere');\n": ["Error", "1", ""],
        "async function f() {\n    await 1;\n    x.y();\n}\nf();\n": ["ReferenceError", "3", "f"],
        "console.error('odd: text'); process.exit(3);\n": ["", "", ""],
    },
    "go": {
        "package main\n\nfunc main() {\n    f := func(x []int) int { return x[3] }\n"
        "    f(nil)\n}\n":
            ["panic", "4", "main"],
        "type t struct{}\nfunc (*t) f() {\n    panic(errors.New(\"a\\nb\"))\n}\n"
        "func main() { new(t).f() }\n": ["panic", "3", "(*t).f"],
        "func f(n *[99]int) int {\n    m := *n\n    return f(&m) + m[1]\n}\n"
        "func main() { f(&[99]int{}) }\n": ["stack overflow", "1", "f"],
        "func main() {\n    <-make(chan int)\n}\n": ["deadlock", "2", "main"],
        "func main() { println(\"panic text\"); os.Exit(3) }\n": ["", "", ""],
    },
    "rust": {
        "fn f(n: usize) -> i32 {\n    let v: Vec<i32> = vec![];\n    v[n]\n}\n"
        "fn main() { print!(\"{}\", f(3)) }\n": ["panic", "3", "f"],
        "struct T;\nimpl T {\n    fn f(&self) { None::<i32>.unwrap(); }\n}\n"
        "fn main() { T.f() }\n": ["panic", "3", "T::f"],
        "fn f(n: &mut [u8; 99]) -> u8 {\n    let mut m = [n[1] + 1; 99];\n"
        "    f(&mut m) + m[7]\n}\nfn main() { f(&mut [0; 99]); }\n": ["stack overflow", "", ""],
        "fn main() { eprintln!(\"panic text\"); std::process::exit(3) }\n": ["", "", ""],
    },
    "java": {
        "public class Main {\n    static int f(int[] a) {\n        return a[3];\n    }\n\n"
        "    public static void main(String[] args) {\n        f(new int[2]);\n    }\n}\n":
            ["ArrayIndexOutOfBoundsException", "3", "Main.f"],
        "class Odd extends RuntimeException {\n    Odd() { super(\"a\\nb: c\\n\\tat d\"); }\n}\n\n"
        "class Program {\n    public static void main(String... args) throws Exception {\n"
        "        new java.util.ArrayList<Integer>().forEach(x -> { });\n        throw new Odd();\n"
        "    }\n}\n": ["Odd", "8", "Program.main"],
        "class Main {\n    static int f(int n) { return f(n + 1) + 1; }\n"
        "    public static void main(String[] args) { f(0); }\n}\n":
            ["StackOverflowError", "2", "Main.f"],
        "class Main {\n    public static void main(String[] args) {\n"
        "        System.err.println(\"at Solution.java:7\"); System.exit(3); }\n}\n": ["", "", ""],
    },
}

LAZY["typescript"] = {}
UNCAUGHT["typescript"] = {
    "interface A {\n    x: number;\n}\n\nfunction f(a: A): void {\n    a.x.toFixed();\n}\n\n"
    "f(null);\n": ["TypeError", "6", "f"],
    "type T =\n    | string;\n\nclass Odd extends Error {\n    constructor(private why: T) {\n"
    "        super(why);\n    }\n}\nconst text: T = `a\n\nb`;\n\nthrow new Odd(text);\n":
        ["Odd", "13", ""],
    "import * as fs from 'fs';\n\n\nfs.readFileSync('nowhere');\n": ["Error", "4", ""],
}

# In place: reverseAll(by, nums), swapEnds(root) of a tree, and keepFirst(nums, k), which turns nums
# by one to the left and returns k.
REVERSE_ALL = {
    "c": "void reverseAll(int by, int* nums, int numsSize) {\n"
         "    for (int i = 0; i < numsSize / 2; i++) {\n"
         "        int j = numsSize - 1 - i, t = nums[i];\n"
         "        nums[i] = nums[j]; nums[j] = t;\n    }\n}\n",
    "cpp": "void reverseAll(int, vector<int>& nums) {\n"
           "    vector<int> other(nums.rbegin(), nums.rend()); nums = move(other); }\n",
    "python": "def reverseAll(by, nums):\n    nums.reverse()\n    return 'ignored'\n",
    "javascript": "var reverseAll = function(by, nums) {\n    nums.reverse();\n};\n",
    "typescript": "function reverseAll(by: number, nums: number[]): void {\n"
                  "    nums.reverse();\n};\n",
    "java": "class Solution {\n    void reverseAll(long by, List<Integer> nums) {\n"
            "        Collections.reverse(nums);\n    }\n}\n",
    "go": "func reverseAll(by int, nums []int)  {\n"
          "    for i, j := 0, len(nums)-1; i < j; i, j = i+1, j-1 {\n"
          "        nums[i], nums[j] = nums[j], nums[i]\n    }\n}\n",
    "rust": "fn reverse_all(_: i32, nums: &mut [i32]) { nums.reverse(); }\n",
}

SWAP_ENDS = {
    "c": "void swapEnds(struct TreeNode* root) {\n    if (!root) return;\n"
         "    struct TreeNode* t = root->left; root->left = root->right; root->right = t; }\n",
    "cpp": "class Solution {\npublic:\n    void swapEnds(TreeNode* root) {\n"
           "        if (root) swap(root->left, root->right);\n    }\n};\n",
    "python": "class Solution:\n    def swapEnds(self, root: Optional[TreeNode]) -> None:\n"
              "        if root: root.left, root.right = root.right, root.left\n",
    "javascript": "var swapEnds = function(root) {\n"
                  "    if (root) [root.left, root.right] = [root.right, root.left];\n};\n",
    "typescript": "function swapEnds(root: TreeNode | null): void {\n"
                  "    if (root) [root.left, root.right] = [root.right, root.left];\n};\n",
    "java": "class Solution {\n    public void swapEnds(TreeNode root) {\n"
            "        if (root == null) return;\n        TreeNode t = root.left;\n"
            "        root.left = root.right;\n        root.right = t;\n    }\n}\n",
    "go": "func swapEnds(root *TreeNode)  {\n    if root != nil {\n"
          "        root.Left, root.Right = root.Right, root.Left\n    }\n}\n",
    "rust": "use std::rc::Rc;\nuse std::cell::RefCell;\nimpl Solution {\n"
            "    pub fn swap_ends(root: &mut Option<Rc<RefCell<TreeNode>>>) {\n"
            "        if let Some(node) = root {\n            let mut node = node.borrow_mut();\n"
            "            let left = node.left.take();\n"
           "            node.left = node.right.take();\n"
            "            node.right = left;\n        }\n    }\n}\n",
}

KEEP_FIRST = {
    "c": "int keepFirst(int* nums, int numsSize, int k) {\n    if (numsSize == 0) return k;\n"
         "    int t = nums[0]; memmove(nums, nums + 1, (numsSize - 1) * sizeof *nums);\n"
         "    nums[numsSize - 1] = t; return k; }\n",
    "cpp": "class Solution {\npublic:\n    int keepFirst(vector<int>& nums, int k) {\n"
           "        if (!nums.empty()) rotate(nums.begin(), nums.begin() + 1, nums.end());\n"
           "        return k;\n    }\n};\n",
    "python": "class Solution:\n    def keepFirst(self, nums, k):\n"
              "        nums[:] = nums[1:] + nums[:1]\n        return k\n",
    "javascript": "var keepFirst = function(nums, k) {\n"
                  "    nums.push(...nums.splice(0, 1));\n    return k;\n};\n",
    "typescript": "function keepFirst(nums: number[], k: number): number {\n"
                  "    nums.push(...nums.splice(0, 1));\n    return k;\n};\n",
    "java": "class Solution {\n    public int keepFirst(int[] nums, int k) {\n"
            "        if (nums.length == 0) return k;\n        int t = nums[0];\n"
            "        System.arraycopy(nums, 1, nums, 0, nums.length - 1);\n"
            "        nums[nums.length - 1] = t;\n        return k;\n    }\n}\n",
    "go": "func keepFirst(nums []int, k int) int {\n    if len(nums) > 0 {\n"
          "        first := nums[0]\n        copy(nums, nums[1:])\n"
          "        nums[len(nums)-1] = first\n    }\n    return k\n}\n",
    "rust": "impl Solution {\n    pub fn keep_first(nums: &mut Vec<i32>, k: i32) -> i32 {\n"
            "        if !nums.is_empty() { nums.rotate_left(1); }\n        k\n    }\n}\n",
}

# Answers that define what is given.
OWN_NODES = {
    "python": ["class TreeNode:\n    def __init__(self, x):\n        raise SystemExit('called')\n"
               "    def __lt__(self, other):\n        return True\n"
               + SWAP_ENDS["python"].replace("if root:", "assert not root or root < root\n"
                                                "        if root:"),
               "class TreeNode:\n    __slots__ = ('val', 'left', 'right')\n"
               "    def __init__(self, val=0, left=None, right=None):\n        self.val = val\n"
               "        self.left = left\n        self.right = right\n"
               "class Solution:\n    def swapEnds(self, root):\n"
               "        if root:\n            left = root.left\n"
               "            root.left = root.right\n"
               "            root.right = left and TreeNode(left.val, left.left)\n",
               "@dataclass\nclass TreeNode:\n    val: int = 0\n    left: 'TreeNode' = None\n"
               "    right: 'TreeNode' = None\n" + SWAP_ENDS["python"]],
    "javascript": ["class TreeNode {\n    constructor() { process.exit(0); }\n"
                   "    isOwn() { return true; }\n}\n"
                   + SWAP_ENDS["javascript"].replace("if (root)",
                                                        "if (root && root.isOwn())"),
                   "function TreeNode(val, left, right) {\n"
                   "    this.val = (val===undefined ? 0 : val)\n"
                   "    this.left = (left===undefined ? null : left)\n"
                   "    this.right = (right===undefined ? null : right)\n}\n"
                   "const swapEnds = (root) => {\n    if (!root) return;\n"
                   "    root.right = root.left; root.left = null;\n"
                   "    root.right = root.right && { val: root.right.val,\n"
                   "        left: new TreeNode(root.right.left.val) };\n};\n"],
    "typescript": ["class TreeNode {\n    val: number\n    left: TreeNode | null\n"
                   "    right: TreeNode | null\n"
                   "    constructor(val?: number, left?: TreeNode | null,\n"
                   "                right?: TreeNode | null) {\n"
                   "        this.val = (val===undefined ? 0 : val)\n"
                   "        this.left = (left===undefined ? null : left)\n"
                   "        this.right = (right===undefined ? null : right)\n    }\n}\n"
                   + SWAP_ENDS["typescript"]],
    "java": ["public class TreeNode {\n    int val;\n    TreeNode left;\n    TreeNode right;\n"
             "    TreeNode() {}\n    TreeNode(int val) { this.val = val; }\n"
             "    TreeNode(int val, TreeNode left, TreeNode right) {\n        this.val = val;\n"
             "        this.left = left;\n        this.right = right;\n    }\n}\n"
             + SWAP_ENDS["java"]],
    "go": ["type TreeNode struct {\n    Val int\n    Left, Right *TreeNode\n}\n"
           + SWAP_ENDS["go"]],
    "rust": ["#[derive(Debug, PartialEq, Eq)]\npub struct TreeNode {\n  pub val: i32,\n"
             "  pub left: Option<Rc<RefCell<TreeNode>>>,\n"
             "  pub right: Option<Rc<RefCell<TreeNode>>>,\n}\n\nimpl TreeNode {\n  #[inline]\n"
             "  pub fn new(val: i32) -> Self {\n    TreeNode { val, left: None, right: None }\n"
             "  }\n}\n" + SWAP_ENDS["rust"]],
}
