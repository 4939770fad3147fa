"""The working register of a unit and term: what documents say together, what people decide, its way to citizens."""

from django.urls import path

from lotrinh.web.screens.register_page.deciding import decide, undo
from lotrinh.web.screens.register_page.views import show, step

_REGISTER = "<unit:code>/<day:day>/registers/<years:years>/"
addresses = [
    path(_REGISTER, show, name="register"),
    path(f"{_REGISTER}steps/<slug:name>/", step, name="register_step"),
    path(f"{_REGISTER}facts/<fact:fact>/", decide, name="register_fact"),
    path(f"{_REGISTER}decisions/<int:decision>/undo/", undo, name="register_undo"),
]
