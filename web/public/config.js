// Replaced at deployment; absent values mean the same origin.
window.ENV = {};
