// Wrong: the length of the queue is read while it grows, so that floors run together.
var levelOrder = function(root) {
    const levels = [];
    const queue = root ? [root] : [];
    while (queue.length) {
        const level = [];
        for (let i = 0; i < queue.length; i++) {
            const node = queue.shift();
            level.push(node.val);
            if (node.left) queue.push(node.left);
            if (node.right) queue.push(node.right);
        }
        levels.push(level);
    }
    return levels;
};
