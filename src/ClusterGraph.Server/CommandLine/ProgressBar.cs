using Spectre.Console;

namespace ClusterGraph.Server.CommandLine;

/// <summary>Shows how far long work is, on the error stream; short work shows nothing.</summary>
internal static class ProgressBar
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(700);

    /// <summary>Does work on another thread and shows a bar once it takes long.</summary>
    /// <param name="error">Where the bar is drawn.</param>
    /// <param name="what">What is done, in a word or two.</param>
    /// <param name="work">The work; it reports 0 to 1.</param>
    /// <param name="stop">Ends the wait.</param>
    public static Task<T> RunAsync<T>(
        TextWriter error, string what, Func<IProgress<double>, T> work, CancellationToken stop) =>
        FollowAsync(error, what, share => Task.Run(() => work(share), stop), stop);

    /// <summary>Follows work that waits more than it computes, and shows a bar once it takes long.</summary>
    /// <param name="error">Where the bar is drawn.</param>
    /// <param name="what">What is done, in a word or two.</param>
    /// <param name="start">Starts the work; it reports 0 to 1.</param>
    /// <param name="stop">Ends the wait.</param>
    public static async Task<T> FollowAsync<T>(
        TextWriter error, string what, Func<IProgress<double>, Task<T>> start, CancellationToken stop)
    {
        var share = new LatestShare();
        var running = start(share);
        if (await Task.WhenAny(running, Task.Delay(Short, stop)) != running)
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
            await console.Progress().AutoClear(true).StartAsync(bar => FollowAsync(bar.AddTask(Markup.Escape(what)), share, running, stop));
        }

        return await running;
    }

    private static async Task FollowAsync(ProgressTask task, LatestShare share, Task running, CancellationToken stop)
    {
        while (!running.IsCompleted)
        {
            task.Value = share.Value * task.MaxValue;
            await Task.WhenAny(running, Task.Delay(100, stop));
        }
    }
}
