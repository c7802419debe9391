/** The sheets that open over the field from the menu. */

const sheet = name => document.querySelector(`[data-sheet="${name}"]`);

/**
 * Wires every [data-opens]: it closes the menu and opens that sheet.
 *
 * @param opening what to do first, by the sheet's name
 */
export function startSheets(opening) {
  const menu = sheet('menu');
  const opener = document.querySelector('[data-testid="menu"]');
  opener.addEventListener('click', () => menu.showModal());
  for (const button of document.querySelectorAll('[data-opens]')) {
    const name = button.dataset.opens;
    button.addEventListener('click', () => {
      menu.close();
      opening[name]?.();
      sheet(name).showModal();
    });
    sheet(name).addEventListener('close', () => opener.focus());
  }
  for (const dialog of document.querySelectorAll('dialog')) {
    // A click beside an open sheet closes it.
    dialog.addEventListener('click', event => event.target === dialog && dialog.close());
  }
}
