// Correct: a state machine for each saga in a hash map.
class SagaCoordinator {
    enum Place { DO, UNDO, STUCK, DONE, UNDONE };
    struct Saga {
        int steps, step = 1, attempt = 1;
        Place place = DO;
    };
    int limit, unfinished = 0;
    unordered_map<string, Saga> sagas;

    void doStep(Saga& s, int step) {
        s.step = step;
        s.attempt = 1;
        if (step > s.steps) {
            s.place = DONE;
            unfinished--;
        }
    }

    void undoStep(Saga& s, int step) {
        s.place = step ? UNDO : UNDONE;
        s.step = step;
        s.attempt = 1;
        if (!step) unfinished--;
    }

    string text(const Saga& s) {
        switch (s.place) {
            case DO: return "do " + to_string(s.step) + " " + to_string(s.attempt);
            case UNDO: return "undo " + to_string(s.step) + " " + to_string(s.attempt);
            case STUCK: return "stuck " + to_string(s.step);
            case DONE: return "done";
            default: return "undone";
        }
    }

    void hear(Saga& s, bool doing, int step, int attempt, const string& outcome) {
        bool atDo = s.place == DO, atUndo = s.place == UNDO || s.place == STUCK;
        if (!(doing ? atDo : atUndo) || step != s.step || attempt > s.attempt) return;
        if (outcome == "ok") {
            if (doing)
                doStep(s, step + 1);
            else
                undoStep(s, step - 1);
        } else if (s.place == STUCK) {
            return;
        } else if (doing && outcome == "failed") {
            undoStep(s, step - 1);
        } else if (attempt == s.attempt) {
            if (attempt < limit)
                s.attempt++;
            else if (doing)
                undoStep(s, step);
            else
                s.place = STUCK;
        }
    }

public:
    SagaCoordinator(int maxAttempts) : limit(maxAttempts) {}

    string start(string saga, int steps) {
        auto [it, isNew] = sagas.try_emplace(saga, Saga{steps});
        unfinished += isNew;
        return text(it->second);
    }

    string report(string saga, string action, int step, int attempt, string outcome) {
        auto it = sagas.find(saga);
        if (it == sagas.end()) return "";
        hear(it->second, action == "do", step, attempt, outcome);
        return text(it->second);
    }

    string status(string saga) {
        auto it = sagas.find(saga);
        return it == sagas.end() ? "" : text(it->second);
    }

    int open() { return unfinished; }
};
