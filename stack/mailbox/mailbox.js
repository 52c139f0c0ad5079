for (const button of document.querySelectorAll('[data-mode]'))
  button.addEventListener('click', async () => {
    const body = JSON.stringify({ mode: button.dataset.mode });
    await fetch('/api/switches', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    location.reload();
  });
