/**
 * The secretariats' desk: dossiers with everything a body does to them, members, acts, roadmap. The clerk of the Parliaments works here too, on the
 * dossiers that reached the Parliaments. Not here: the public pages of the bodies (bodies), sessions and orders of business (clerk).
 */
package liptako.web.council;
