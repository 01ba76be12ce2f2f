// Enrols the tablet at which the clerk stands: the answer sets its key in a cookie that no script reads. Then the clerk signs out.
(() => {
  const form = document.querySelector('form[data-tablet=enrol]');
  const wrong = document.querySelector('[data-tablet-wrong]');
  form?.addEventListener('submit', async event => {
    event.preventDefault();
    wrong.hidden = true;
    try {
      const answer = await fetch('/api/v1/terminals', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ name: form.querySelector('input').value }) });
      if (!answer.ok) throw new Error((await answer.json()).detail);
      location.reload();
    } catch (e) {
      wrong.textContent = e.message;
      wrong.hidden = false;
    }
  });
})();
