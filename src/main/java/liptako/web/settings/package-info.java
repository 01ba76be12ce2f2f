/**
 * The administrator's settings: state of the system, accounts, States and seats, rules of procedure. Not here: what a setting means (its
 * room decides and refuses).
 */
package liptako.web.settings;
