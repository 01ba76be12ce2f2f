/** Texts laid before the assembly, their versions, the amendments to them, and the lists by which they are voted. What follows from what is in {@code texts}. */
package liptako.deliberation;
