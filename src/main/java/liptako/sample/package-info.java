/** Fills an empty store with the sample confederation of {@code config/sample}, plainly marked « exemple ». Runs once, at the first start. */
package liptako.sample;
