// Each program of figures is named by the first argument and keeps the rest.
return args switch
{
    ["reading", .. var rest] => Plenary.Benchmarks.Reading.ReadingFigures.Run(rest),
    ["merging", .. var rest] => Plenary.Benchmarks.Merging.MergingFigures.Run(rest),
    ["pages", .. var rest] => await Plenary.Benchmarks.Pages.PageFigures.RunAsync(rest),
    ["submissions", .. var rest] => await Plenary.Benchmarks.Submissions.SubmissionFigures.RunAsync(rest),
    ["all"] => Math.Max(Plenary.Benchmarks.Reading.ReadingFigures.Run([]), Plenary.Benchmarks.Merging.MergingFigures.Run([])),
    _ => Unknown(),
};

static int Unknown()
{
    Console.Error.WriteLine("Name one of: reading, merging, pages, submissions, all");
    return 2;
}
