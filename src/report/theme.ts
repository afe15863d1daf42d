const KEY = 'kempt-theme'
const themes = ['auto', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

/** Let a button go through the colours: those of the system, light, dark. The choice is kept where the browser keeps anything. */
export function themeButton(button: HTMLButtonElement): void {
  let theme = stored()
  const apply = (): void => {
    if (theme === 'auto') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
    button.setAttribute('aria-label', `Colours: ${theme === 'auto' ? 'as the system has them' : theme}`)
    button.textContent = {auto: '◐', light: '☀', dark: '☾'}[theme]
    dispatchEvent(new Event('kempt-theme'))
  }
  button.addEventListener('click', () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length]!
    try {
      localStorage.setItem(KEY, theme)
    } catch {
      // not kept, then
    }
    apply()
  })
  apply()
}

function stored(): Theme {
  try {
    const theme = localStorage.getItem(KEY)
    return theme === 'light' || theme === 'dark' ? theme : 'auto'
  } catch {
    return 'auto'
  }
}
