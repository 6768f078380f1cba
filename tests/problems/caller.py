"""Runs one solution on one file of cases, all in this process as the judge does, and prints one
JSON line a case: its results, each the name of its type and the value.

caller.py SOLUTION CASES INTERFACE GIVEN     INTERFACE is JSON; GIVEN is a file, or empty

No main(): what candidates find in a large site's process is in this namespace.
"""
# pylint: disable=all
import bisect, collections, functools, heapq, itertools, json, math, operator, random, re, string
import sys
from bisect import *
from collections import *
from functools import *
from heapq import *
from itertools import *
from math import *
from typing import *
sys.setrecursionlimit(300000)

class ListNode:
    def __init__(self, val=0, next=None):
        self.val, self.next = val, next

class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val, self.left, self.right = val, left, right

GIVEN_LIST, GIVEN_TREE = ListNode, TreeNode
NODES_MAX = 10**6

def build(kind, value):
    if kind.startswith("list<") and value is not None:
        return [build(kind[5:-1], item) for item in value]
    if kind == "ListNode":
        head = None
        for item in reversed(value or []):
            head = GIVEN_LIST(item, head)
        return head
    if kind == "TreeNode":
        nodes = [None if item is None else GIVEN_TREE(item) for item in value or []]
        children = iter(nodes[1:])
        for node in nodes:
            if node:
                node.left, node.right = next(children, None), next(children, None)
        return nodes[0] if nodes else None
    return value

# What sites take for a list in what is returned.
LISTS = (list, tuple, type({}.keys()), type({}.values()))

def listed(kind, value):
    # What is not of that kind stays as it is, and is wrong.
    if kind.startswith("list<") and type(value) in LISTS:
        return [listed(kind[5:-1], item) for item in value]
    found = []
    if kind == "ListNode" and type(value).__name__ in ("ListNode", "NoneType"):
        while value and len(found) < NODES_MAX:
            found.append(value.val)
            value = value.next
        return found
    if kind == "TreeNode" and type(value).__name__ in ("TreeNode", "NoneType"):
        nodes = [value]
        for node in nodes:
            found.append(node and node.val)
            nodes += [node.left, node.right] if node and len(nodes) < NODES_MAX else []
        while found and found[-1] is None:
            found.pop()
        return found
    return ["not one", value] if kind in ("ListNode", "TreeNode") else value

def call(function, about, args):
    args = [build(param["type"], arg) for param, arg in zip(about["params"], args)]
    result = function(*args)
    if "answer" not in about:
        return listed(about["returns"], result)
    index = [param["name"] for param in about["params"]].index(about["answer"])
    value = listed(about["params"][index]["type"], args[index])
    return value if about["returns"] == "void" else value[:result]

def show(value):
    kind = type(value)
    if kind in LISTS:
        return ["list", [show(item) for item in value]]
    if kind in (int, bool, float, str):
        return [kind.__name__, value]
    return ["null", None] if value is None else ["foreign", kind.__name__]

solution, cases, interface = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
if sys.argv[4]:
    with open(sys.argv[4], encoding="utf-8") as source:
        exec(compile(source.read(), sys.argv[4], "exec"), globals())
with open(solution, encoding="utf-8") as source:
    exec(compile(source.read(), solution, "exec"), globals())
for line in open(cases, encoding="utf-8"):
    if not line.strip() or line.startswith("//"):
        continue
    case = json.loads(line)
    if "function" in interface:
        results = [call(getattr(Solution(), interface["function"]), interface, case["args"])]
    else:
        target, results = globals()[interface["class"]](*case["args"][0]), [None]
        for name, args in zip(case["ops"][1:], case["args"][1:]):
            args = [results[arg["answer"]] if type(arg) is dict else arg for arg in args]
            results.append(getattr(target, name)(*args))
    print(json.dumps([show(result) for result in results]), flush=True)
