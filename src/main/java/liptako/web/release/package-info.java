/** The page where chair and clerk see what would be public, ask for it, and confirm or refuse it. Not here: who may and when ({@link liptako.release.ReleaseService}). */
package liptako.web.release;
