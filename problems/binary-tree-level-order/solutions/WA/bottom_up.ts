// Wrong: the lowest floor comes first.
function levelOrder(root: TreeNode | null): number[][] {
    const levels: number[][] = [];
    for (let level = root ? [root] : []; level.length > 0;) {
        levels.unshift(level.map((node) => node.val));
        level = level.flatMap((node) => [node.left, node.right]).filter((node) => node !== null);
    }
    return levels;
};
