/** The hall display: all it shows comes by the live stream (live); this holds only what its first paint needs. */
package liptako.web.hall;
