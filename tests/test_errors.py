"""What users see of errors: one tree, one exit code for all that they can mend."""

from stargate_facts import errors


def test_every_error_can_be_caught_as_one_and_exits_with_2():
    kinds = [
        errors.BadUsage,
        errors.BadConfiguration,
        errors.BadSource,
        errors.BadStore,
        errors.CannotWrite,
        errors.MissingDependency,
    ]

    assert all(issubclass(kind, errors.StargateFactsError) for kind in kinds)
    assert {kind.exit_code for kind in kinds} == {2}
