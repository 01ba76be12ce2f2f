/** What a request gets that cannot be granted: a machine code, the field and a French sentence that says what to do. */
package liptako.refusal;
