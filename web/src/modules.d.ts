// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

declare module 'icons' {
  const icons: Record<string, string>
  export default icons
}
declare module '*-words' {
  const words: Record<string, string>
  export default words
}
declare module '*.css'
