// A dialog takes the keys in the moment it is shown and gives them back in the moment it closes.
// PrimeFaces does both by a timer of a tenth of a second: on a busy device it rings while somebody already types, and the letters land in another field.
document.addEventListener('DOMContentLoaded', function () {
  'use strict';
  const dialog = window.PrimeFaces && window.PrimeFaces.widget.Dialog && window.PrimeFaces.widget.Dialog.prototype;
  if (!dialog) return;
  const fields = 'input:not([type=hidden]), select, textarea';

  dialog.applyFocus = function () {
    const box = this.jq[0];
    const wanted = this.cfg.focus ? window.PrimeFaces.expressions.SearchExpressionFacade.resolveComponentsAsSelector(this.jq, this.cfg.focus)[0] : null;
    const first = wanted || Array.from(box.querySelectorAll(fields)).find(f => !f.disabled && f.offsetParent) || box.querySelector('.ui-dialog-content button:not([disabled]), .ui-dialog-content a[href]');
    if (first) first.focus();
  };

  dialog.returnFocus = function () {
    const before = this.focusedElementBeforeDialogOpened, now = document.activeElement;
    // Whoever has the keys elsewhere by now keeps them.
    if (!before || window.jQuery('.ui-dialog:visible').length || now && now !== document.body && !this.jq[0].contains(now)) return;
    // What opened the dialog was perhaps drawn anew since.
    const there = before.isConnected ? before : before.id && document.getElementById(before.id);
    if (there) there.focus({ preventScroll: true });
  };
});
