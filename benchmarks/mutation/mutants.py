"""The mutants of a module: each is its syntax tree with one small fault in it."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeGuard

_COMPARED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}

_LEFT_ALONE = {"annotation", "returns", "decorator_list", "defaults", "kw_defaults"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One fault: the lines it is on, what it changes, in words, the whole module with it, and whether it is in a function."""

    line: int
    last_line: int
    change: str
    tree: ast.Module
    in_function: bool


def mutants_of(source: str) -> Iterator[Mutant]:
    """All mutants of a module, one after the other.

    Docstrings, annotations, imports, decorators, defaults of parameters, fields of classes and the wording of f-strings are left alone.
    """
    tree = ast.parse(source)
    count = len(list(_mutable(tree)))
    for index in range(count):
        original = list(_mutable(tree))[index]
        for variant in range(len(_changed(original))):
            copied = copy.deepcopy(tree)
            node = list(_mutable(copied))[index]
            new = _changed(node)[variant]
            change = f"{_shown(node)}  ->  {_shown(new)}"
            line, last_line = _lines(node)
            in_function = any(part.lineno <= line <= (part.end_lineno or 0) for part in ast.walk(tree) if isinstance(part, ast.FunctionDef))
            _Replacing(node, ast.copy_location(new, node)).visit(copied)
            yield Mutant(line, last_line, change, ast.fix_missing_locations(copied), in_function)


def _shown(node: ast.AST) -> str:
    return ast.unparse(node).partition("\n")[0]


def _lines(node: ast.AST) -> tuple[int, int]:
    """First and last line of a node; of a statement with statements in it those of its head."""
    first: int = getattr(node, "lineno")  # noqa: B009 - every node that is mutated has lines
    head = node.test if isinstance(node, ast.If) else node
    last: int = getattr(head, "end_lineno")  # noqa: B009 - the same
    return first, last


class _Replacing(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self._old, self._new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        return self._new if node is self._old else self.generic_visit(node)


def _mutable(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes that may be mutated, in an order that is the same for every copy of a tree."""
    for name, value in ast.iter_fields(node):
        if name in _LEFT_ALONE:
            continue
        for child in value if isinstance(value, list) else [value]:
            if not isinstance(child, ast.AST) or isinstance(child, (ast.Import, ast.ImportFrom, ast.JoinedStr)) or _is_docstring(child):
                continue
            if isinstance(node, ast.ClassDef) and not isinstance(child, ast.FunctionDef):
                continue  # a field of a class lives on in the instances that are there
            if _changed(child):
                yield child
            yield from _mutable(child)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _changed(node: ast.AST) -> list[ast.AST]:  # noqa: PLR0911 - a row a kind of node
    """What a node may be changed to, one fault each."""
    match node:
        case ast.Compare(left=left, ops=[op], comparators=others):
            return [ast.Compare(left, [new()], others) for new in _COMPARED[type(op)]]
        case ast.Compare(left=left, ops=ops, comparators=others):
            turned = [[*ops[:at], _COMPARED[type(op)][0](), *ops[at + 1 :]] for at, op in enumerate(ops)]
            return [ast.Compare(left, new, others) for new in turned]
        case ast.BoolOp(op=op, values=values):
            return [ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)]
        case ast.UnaryOp(op=ast.Not(), operand=operand) | ast.UnaryOp(op=ast.USub(), operand=operand):
            return [operand]
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _COMPUTED:
            return [ast.BinOp(left, _COMPUTED[type(op)](), right)]
        case ast.IfExp(test=test, body=body, orelse=orelse):
            return [ast.IfExp(test, orelse, body)]
        case ast.If(test=test, body=body, orelse=orelse):
            return [ast.If(ast.UnaryOp(ast.Not(), test), body, orelse)]
        case ast.Return(value=value) if value is not None and not _is_none(value):
            return [ast.Return(ast.Constant(None))]
        case ast.Constant(value=value):
            return _other_constants(value)
        case ast.Continue() | ast.Break():
            return [ast.Break() if isinstance(node, ast.Continue) else ast.Continue()]
        case ast.Call(func=ast.Name(id="all" | "any" | "min" | "max" as name), args=args, keywords=keywords):
            other = {"all": "any", "any": "all", "min": "max", "max": "min"}[name]
            return [ast.Call(ast.Name(other, ast.Load()), args, keywords)]
    return []


def _is_none(node: ast.expr) -> TypeGuard[ast.Constant]:
    return isinstance(node, ast.Constant) and node.value is None


def _other_constants(value: object) -> list[ast.AST]:
    match value:
        case bool():
            return [ast.Constant(not value)]
        case int() | float():
            return [ast.Constant(value + 1)]
        case str():
            return [ast.Constant(f"XX{value}XX")]
    return []
