"""The pages: one module a screen, its templates in `templates/`, its texts in `lotrinh.web.words`."""
