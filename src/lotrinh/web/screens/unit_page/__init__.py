"""The page of a unit: who it is, where it comes from, and what it promised and reached, as published."""

from django.urls import path

from lotrinh.web.screens.unit_page.views import show

addresses = [
    path("<unit:code>/", show, name="unit"),
    path("<unit:code>/<day:day>/", show, name="unit_on"),
]
