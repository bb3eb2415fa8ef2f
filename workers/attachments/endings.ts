/**
 * Names of files that a browser or a computer runs when somebody opens them. Source of most: Microsoft, "Blocked attachments in
 * Outlook". Pure.
 */
const RUNNABLE = new Set(
  [
    'html htm xhtml xht shtml mht mhtml svg svgz xml xsl xslt js mjs cjs jse wasm swf hta css php',
    'exe dll com scr pif cpl msi msp mst msix appx appinstaller bat cmd ps1 psm1 vb vbe vbs ws wsf wsh',
    'sh bash zsh command py pl rb reg inf lnk url website desktop scf library-ms search-ms chm hlp',
    'jar jnlp class apk aab ipa xpi crx iso img vhd vhdx dmg pkg app application gadget deb rpm rdp one',
    'appref-ms settingcontent-ms appcontent-ms xbap msc msu diagcab theme wsb wsc sct shb shs htc xhtm',
    'ps1xml ps2 psc1 psd1 msh ksh csh pyc pyo pyw pyz pyzw phar iqy slk ade adp mde printerexport',
    'docm dotm xlsm xltm xlam xll xlsb pptm potm ppsm ppam sldm'
  ].flatMap((line) => line.split(' '))
)

/** In lower case, without its dot; empty when there is none. Windows leaves out dots and spaces at the end, so `x.exe. ` is one too. */
export function endingOf(name: string): string {
  const clean = name.replace(/[.\s\p{C}]+$/u, '')
  return /[^.]\.([^./\\]{1,20})$/.exec(clean)?.[1]?.toLowerCase() ?? ''
}

export const isRunnableName = (name: string): boolean => RUNNABLE.has(endingOf(name))
