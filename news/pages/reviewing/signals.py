from django.dispatch import Signal

# Sent inside the transaction of an approval, before it publishes anything, with the version of the
# story (`article`), who approves (`by`), and their `comment`. A receiver that fails rolls it back.
story_approved = Signal()
