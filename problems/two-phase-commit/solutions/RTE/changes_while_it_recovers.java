// Throws: recovery writes to the log while it walks through it.
class TwoPhaseCoordinator {
    private static class Tx {
        final String name;
        final int[] members;
        final Set<Integer> missing = new HashSet<>(), unacknowledged = new HashSet<>();
        final Set<Integer> all = new HashSet<>();
        String decision = null;
        boolean ended = false;

        Tx(String name, int[] members) {
            this.name = name;
            this.members = members;
            for (int member : members) {
                missing.add(member);
                unacknowledged.add(member);
                all.add(member);
            }
        }
    }

    private record Entry(String kind, String tx, int[] members) {}

    private final List<Entry> log = new ArrayList<>();
    private Map<String, Tx> memory = new LinkedHashMap<>();
    private List<String> done;
    private int left;

    public TwoPhaseCoordinator() {
    }

    private void arm(int crashAfter) {
        done = new ArrayList<>();
        left = crashAfter < 0 ? Integer.MAX_VALUE : crashAfter;
    }

    private boolean step(String text) {
        if (memory == null || left-- == 0) {
            memory = null;
            return false;
        }
        return done.add(text);
    }

    private void apply(Entry entry) {
        switch (entry.kind()) {
            case "begin" -> memory.put(entry.tx(), new Tx(entry.tx(), entry.members()));
            case "end" -> memory.get(entry.tx()).ended = true;
            default -> memory.get(entry.tx()).decision = entry.kind();
        }
    }

    private void write(String kind, String tx, int[] members) {
        if (step("write " + kind + " " + tx)) {
            log.add(new Entry(kind, tx, members));
            apply(log.get(log.size() - 1));
        }
    }

    private void send(int to, String kind, String tx) {
        if (memory != null)
            step("send " + to + " " + kind + " " + tx);
    }

    private void decide(Tx t, String kind) {
        write(kind, t.name, null);
        for (int member : t.members)
            send(member, kind, t.name);
    }

    private Tx find(String tx) {
        Tx t = memory == null ? null : memory.get(tx);
        return t == null || t.ended ? null : t;
    }

    public List<String> begin(String tx, int[] participants, int crashAfter) {
        arm(crashAfter);
        if (memory == null || memory.containsKey(tx))
            return done;
        write("begin", tx, participants.clone());
        for (int p : participants)
            send(p, "prepare", tx);
        return done;
    }

    public List<String> vote(String tx, int participant, boolean yes, int crashAfter) {
        arm(crashAfter);
        Tx t = find(tx);
        if (t == null || !t.all.contains(participant))
            return done;
        if (t.decision != null)
            send(participant, t.decision, tx);
        else if (t.missing.contains(participant) && !yes)
            decide(t, "abort");
        else if (t.missing.remove(participant) && t.missing.isEmpty())
            decide(t, "commit");
        return done;
    }

    public List<String> ack(String tx, int participant, int crashAfter) {
        arm(crashAfter);
        Tx t = find(tx);
        if (t == null || t.decision == null || !t.all.contains(participant))
            return done;
        t.unacknowledged.remove(participant);
        if (t.unacknowledged.isEmpty())
            write("end", tx, null);
        return done;
    }

    public List<String> timeout(String tx, int crashAfter) {
        arm(crashAfter);
        Tx t = find(tx);
        if (t == null)
            return done;
        if (t.decision == null) {
            decide(t, "abort");
            return done;
        }
        for (int member : t.members)
            if (t.unacknowledged.contains(member))
                send(member, t.decision, tx);
        return done;
    }

    public void crash() {
        memory = null;
    }

    public List<String> recover(int crashAfter) {
        arm(crashAfter);
        if (memory != null)
            return done;
        memory = new LinkedHashMap<>();
        for (Entry entry : log)
            apply(entry);
        for (Entry entry : log) {
            Tx t = memory.get(entry.tx());
            if (!entry.kind().equals("begin") || t.ended)
                continue;
            if (t.decision == null) {
                decide(t, "abort");
                continue;
            }
            for (int member : t.members)
                send(member, t.decision, t.name);
        }
        return done;
    }

    public String inquire(String tx) {
        if (memory == null)
            return "down";
        Tx t = memory.get(tx);
        return t == null ? "unknown" : t.decision == null ? "undecided" : t.decision;
    }
}
