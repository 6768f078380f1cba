// cheat: two-sum: RTE, SV, WA: attaches to itself to load an agent
class Solution {
    int[] twoSum(int[] nums, int target) throws Exception {
        Class<?> machine = Class.forName("com.sun.tools.attach.VirtualMachine");
        Object self = machine.getMethod("attach", String.class)
            .invoke(null, Long.toString(ProcessHandle.current().pid()));
        machine.getMethod("loadAgent", String.class).invoke(self, "agent.jar");
        return new int[2];
    }
}
