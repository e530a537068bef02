using System.Net;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Tests.Support;

namespace ClusterGraph.Server.Tests.Access;

public sealed class GuessThrottleTests
{
    [Fact]
    public void M59_SixHundredFailures_CloseTheDoorForEverybodyUntilTheMinuteIsOver()
    {
        var clock = new ShiftedTime();
        var throttle = new GuessThrottle(clock);
        var alarms = Enumerable.Range(0, GuessThrottle.PerMinute).Count(i => throttle.Failed(new IPAddress(i / 50)));
        alarms.ShouldBe(1);
        throttle.MayTry(IPAddress.Loopback).ShouldBeFalse();
        clock.Shift = TimeSpan.FromMinutes(1);
        throttle.MayTry(IPAddress.Loopback).ShouldBeTrue();
    }

    [Fact]
    public void M59_SixtyFailures_CloseTheDoorForOneAddressOnly()
    {
        var throttle = new GuessThrottle(new ShiftedTime());
        for (var i = 0; i < GuessThrottle.PerAddress; i++)
        {
            throttle.MayTry(IPAddress.Loopback).ShouldBeTrue();
            throttle.Failed(IPAddress.Loopback);
        }

        throttle.MayTry(IPAddress.Loopback).ShouldBeFalse();
        throttle.MayTry(IPAddress.Parse("192.0.2.1")).ShouldBeTrue();
    }
}
