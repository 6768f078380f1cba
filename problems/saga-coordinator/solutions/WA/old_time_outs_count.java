// Wrong: a time-out of an earlier attempt starts another one.
class SagaCoordinator {
    private enum Place { DO, UNDO, STUCK, DONE, UNDONE }

    private class Saga {
        final int steps;
        int step = 1, attempt = 1;
        Place place = Place.DO;

        Saga(int steps) {
            this.steps = steps;
        }

        void go(Place next, int to) {
            place = next;
            step = to;
            attempt = 1;
            if (next == Place.DO && to > steps)
                place = Place.DONE;
            if (next == Place.UNDO && to == 0)
                place = Place.UNDONE;
            if (place == Place.DONE || place == Place.UNDONE)
                unfinished--;
        }

        void hear(Place action, int ofStep, int ofAttempt, String outcome) {
            Place at = place == Place.STUCK ? Place.UNDO : place;
            if (at != action || ofStep != step || ofAttempt > attempt)
                return;
            if (outcome.equals("ok")) {
                go(action, action == Place.DO ? step + 1 : step - 1);
            } else if (place != Place.STUCK) {
                if (action == Place.DO && outcome.equals("failed"))
                    go(Place.UNDO, step - 1);
                else
                    tryAgain();
            }
        }

        void tryAgain() {
            if (attempt < limit)
                attempt++;
            else if (place == Place.DO)
                go(Place.UNDO, step);
            else
                place = Place.STUCK;
        }

        @Override
        public String toString() {
            String name = place.name().toLowerCase();
            return switch (place) {
                case DO, UNDO -> name + " " + step + " " + attempt;
                case STUCK -> name + " " + step;
                default -> name;
            };
        }
    }

    private final int limit;
    private int unfinished = 0;
    private final Map<String, Saga> sagas = new HashMap<>();

    public SagaCoordinator(int maxAttempts) {
        limit = maxAttempts;
    }

    public String start(String saga, int steps) {
        if (!sagas.containsKey(saga)) {
            sagas.put(saga, new Saga(steps));
            unfinished++;
        }
        return status(saga);
    }

    public String report(String saga, String action, int step, int attempt, String outcome) {
        Saga s = sagas.get(saga);
        if (s != null)
            s.hear(action.equals("do") ? Place.DO : Place.UNDO, step, attempt, outcome);
        return status(saga);
    }

    public String status(String saga) {
        Saga s = sagas.get(saga);
        return s == null ? "" : s.toString();
    }

    public int open() {
        return unfinished;
    }
}
