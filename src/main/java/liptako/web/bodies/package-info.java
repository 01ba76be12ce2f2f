/**
 * The public pages of the bodies: who sits in them, their sessions and acts, the path of a dossier, the roadmap. They work without script and without
 * signing in. Not here: the secretariats' desk (council), results and deputies (site).
 */
package liptako.web.bodies;
