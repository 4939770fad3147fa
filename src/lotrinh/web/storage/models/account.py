"""A person who signs in."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models


class Account(AbstractUser):
    """A person's account; what it may do is said by its roles. `is_superuser` is the administrator of the site."""

    display_name = models.CharField(max_length=120, blank=True)
    must_change_password = models.BooleanField(default=False)
    """Set where somebody else chose the password: the first page is then the one that changes it."""

    def __str__(self) -> str:
        return self.display_name or self.username
