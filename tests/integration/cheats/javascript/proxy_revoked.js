// cheat: two-sum: RTE, WA: a proxy that raises on everything
function twoSum(nums, target) {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    return proxy;
}
