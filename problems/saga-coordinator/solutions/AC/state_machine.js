// Correct: a small object for each saga in a Map.
/**
 * @param {number} maxAttempts
 */
var SagaCoordinator = function(maxAttempts) {
    this.limit = maxAttempts;
    this.sagas = new Map();
    this.unfinished = 0;
};

SagaCoordinator.prototype.go = function(saga, action, step) {
    saga.step = step;
    saga.attempt = 1;
    saga.at = action;
    if (action === 'do' && step > saga.steps) saga.at = 'done';
    if (action === 'undo' && step === 0) saga.at = 'undone';
    if (saga.at !== action) this.unfinished--;
};

/**
 * @param {string} saga
 * @param {number} steps
 * @return {string}
 */
SagaCoordinator.prototype.start = function(saga, steps) {
    if (!this.sagas.has(saga)) {
        this.sagas.set(saga, { steps, at: 'do', step: 1, attempt: 1 });
        this.unfinished++;
    }
    return this.status(saga);
};

/**
 * @param {string} saga
 * @param {string} action
 * @param {number} step
 * @param {number} attempt
 * @param {string} outcome
 * @return {string}
 */
SagaCoordinator.prototype.report = function(saga, action, step, attempt, outcome) {
    const s = this.sagas.get(saga);
    if (s === undefined) return '';
    const stuck = s.at === 'stuck';
    const here = (stuck ? 'undo' : s.at) === action && s.step === step && attempt <= s.attempt;
    if (here && outcome === 'ok') {
        this.go(s, action, action === 'do' ? step + 1 : step - 1);
    } else if (here && !stuck && action === 'do' && outcome === 'failed') {
        this.go(s, 'undo', step - 1);
    } else if (here && !stuck && attempt === s.attempt) {
        if (attempt < this.limit) s.attempt++;
        else if (action === 'do') this.go(s, 'undo', step);
        else s.at = 'stuck';
    }
    return this.status(saga);
};

/**
 * @param {string} saga
 * @return {string}
 */
SagaCoordinator.prototype.status = function(saga) {
    const s = this.sagas.get(saga);
    if (s === undefined) return '';
    if (s.at === 'do' || s.at === 'undo') return `${s.at} ${s.step} ${s.attempt}`;
    return s.at === 'stuck' ? `stuck ${s.step}` : s.at;
};

/**
 * @return {number}
 */
SagaCoordinator.prototype.open = function() {
    return this.unfinished;
};
